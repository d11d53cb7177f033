package dev.cartwright.client;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.Locale;

/**
 * Generated enums on the wire. A value of a newer service reads as {@code UNKNOWN_DEFAULT_OPEN_API}, and that one is
 * never written: its wire spelling is lost, and what the generated code would send is rubbish.
 */
final class WireEnum {
    private static final String UNKNOWN = "UNKNOWN_DEFAULT_OPEN_API";

    private WireEnum() {}

    static boolean isKnown(Enum<?> value) {
        return !value.name().equals(UNKNOWN);
    }

    static final class Writer extends JsonSerializer<Enum<?>> {
        @Override
        public void serialize(Enum<?> value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            if (!isKnown(value)) {
                throw JsonMappingException.from(
                        generator,
                        "holds a value that this client does not know and so cannot write back: set a known value of "
                                + value.getDeclaringClass().getSimpleName() + ", or use a newer client.");
            }
            generator.writeString(value.toString());
        }
    }

    /** Reads any casing, with or without underscores: documented answers print "Annual" and "one_time". */
    static final class Reader extends JsonDeserializer<Enum<?>> {
        private final Class<?> type;

        Reader(Class<?> type) {
            this.type = type;
        }

        @Override
        public Enum<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = bare(parser.getValueAsString(""));
            parser.skipChildren();
            Enum<?> found = null;
            for (Object constant : type.getEnumConstants()) {
                Enum<?> candidate = (Enum<?>) constant;
                if (bare(candidate.toString()).equals(text) || (found == null && !isKnown(candidate))) {
                    found = candidate;
                }
            }
            if (found == null) {
                throw JsonMappingException.from(parser, "\"" + text + "\" is no value of " + type.getSimpleName());
            }
            return found;
        }

        private static String bare(String text) {
            return text.replace("_", "").toLowerCase(Locale.ROOT);
        }
    }
}
