package dev.cartwright.client;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map of texts as it came: what is no text there reads as its JSON, and goes back as it came unless it is replaced. The contract's maps hold
 * texts; that the service keeps to it is nothing to rely on, since their keys depend on the item.
 */
final class FreeMap extends AbstractMap<String, @Nullable String> {
    private final Map<String, @Nullable JsonNode> wire = new LinkedHashMap<>();

    private static @Nullable String text(@Nullable JsonNode value) {
        return value == null ? null : value.isValueNode() ? value.asText() : value.toString();
    }

    private static @Nullable JsonNode json(@Nullable String text) {
        return text == null ? null : TextNode.valueOf(text);
    }

    @Override
    public @Nullable String put(String key, @Nullable String value) {
        return text(wire.put(key, json(value)));
    }

    @Override
    public Set<Entry<String, @Nullable String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, @Nullable String>> iterator() {
                return entries(wire.entrySet().iterator());
            }

            @Override
            public int size() {
                return wire.size();
            }
        };
    }

    private static Iterator<Entry<String, @Nullable String>> entries(
            Iterator<Entry<String, @Nullable JsonNode>> entries) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public Entry<String, @Nullable String> next() {
                return entry(entries.next());
            }

            @Override
            public void remove() {
                entries.remove();
            }
        };
    }

    private static Entry<String, @Nullable String> entry(Entry<String, @Nullable JsonNode> entry) {
        return new SimpleEntry<>(entry.getKey(), text(entry.getValue())) {
            private static final long serialVersionUID = 1L;

            @Override
            public @Nullable String setValue(@Nullable String value) {
                if (!Objects.equals(value, getValue())) {
                    entry.setValue(json(value));
                }
                return super.setValue(value);
            }
        };
    }

    static final class Reader extends JsonDeserializer<FreeMap> {
        @Override
        public FreeMap deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            FreeMap map = new FreeMap();
            for (Entry<String, JsonNode> member :
                    context.readValue(parser, ObjectNode.class).properties()) {
                if (!member.getValue().isNull()) {
                    map.wire.put(member.getKey(), member.getValue());
                }
            }
            return map;
        }
    }

    static final class Writer extends JsonSerializer<FreeMap> {
        @Override
        public void serialize(FreeMap map, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeStartObject();
            for (Entry<String, @Nullable JsonNode> member : map.wire.entrySet()) {
                if (member.getValue() != null) {
                    generator.writeFieldName(member.getKey());
                    generator.writeTree(member.getValue());
                }
            }
            generator.writeEndObject();
        }
    }
}
