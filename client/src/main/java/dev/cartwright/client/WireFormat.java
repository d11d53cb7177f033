package dev.cartwright.client;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.MapType;
import jakarta.ws.rs.core.GenericType;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.stream.Collectors;

/**
 * How models become JSON and back: strict in what it sends, lenient in what it reads. Numbers may come as strings
 * (decision 0013). Safe for many threads.
 */
final class WireFormat {
    private static final Module VALUES = new SimpleModule("cartwright-values")
            .addSerializer(OffsetDateTime.class, new WireTime.Writer())
            .addDeserializer(OffsetDateTime.class, new WireTime.Reader())
            .addDeserializer(Integer.class, new WireInteger())
            .addSerializer(FreeMap.class, new FreeMap.Writer())
            .addSerializer(Double.class, new FiniteNumber<>())
            .addSerializer(Float.class, new FiniteNumber<>())
            .setDeserializerModifier(new BeanDeserializerModifier() {
                private static final long serialVersionUID = 1L;

                @Override
                public JsonDeserializer<?> modifyMapDeserializer(
                        DeserializationConfig config,
                        MapType type,
                        BeanDescription description,
                        JsonDeserializer<?> otherwise) {
                    return type.getContentType().hasRawClass(String.class) ? new FreeMap.Reader() : otherwise;
                }
            });

    /** That may be read again, all times together, to pass over what does not fit: a thousand times for a cart of many lines. */
    private static final long MOST_BYTES_AGAIN = 256L * 1024 * 1024;

    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(VALUES)
            // A printed answer writes ProvisioningContext among camelCase names.
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // What the contract does not know goes back with all its digits.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            // Lists of models hold no null, whatever came.
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.SKIP))
            .build();
    private final ReadOnlyMembers readOnly = new ReadOnlyMembers(mapper.getDeserializationConfig());

    ReadOnlyMembers readOnly() {
        return readOnly;
    }

    /**
     * The model as a request body.
     *
     * @throws IllegalArgumentException if it holds what does not fit into JSON
     */
    byte[] write(Object model) {
        try {
            return mapper.writeValueAsBytes(model);
        } catch (JsonMappingException e) {
            throw new IllegalArgumentException(
                    "The " + model.getClass().getSimpleName() + " was not sent: " + pointer(e) + " "
                            + e.getOriginalMessage(),
                    e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "The " + model.getClass().getSimpleName() + " was not sent: it does not fit into JSON.", e);
        }
    }

    /**
     * The model that a response body holds; a byte-order mark in front is skipped, and so is a read-only member that does not fit, unless
     * there are too many of them.
     *
     * @throws IOException if the body is not JSON, or otherwise not of that type
     */
    <T> T read(byte[] body, GenericType<T> type) throws IOException {
        T value;
        try {
            value = mapper.readValue(body, mapper.constructType(type.getType()));
        } catch (JsonMappingException e) {
            value = readLeniently(body, type, e);
        } catch (NumberFormatException e) {
            throw beyondReading(e);
        }
        if (value == null) {
            throw new IOException("the body is null");
        }
        return value;
    }

    private <T> T readLeniently(byte[] body, GenericType<T> type, JsonMappingException first) throws IOException {
        JavaType model = mapper.constructType(type.getType());
        JsonNode tree;
        try {
            tree = mapper.readTree(body);
        } catch (JsonProcessingException e) {
            throw first;
        } catch (NumberFormatException e) {
            throw beyondReading(e);
        }
        JsonMappingException problem = first;
        for (long again = body.length;
                again <= MOST_BYTES_AGAIN && readOnly.passOver(problem.getPath(), tree, model.getRawClass());
                again += body.length) {
            try {
                return mapper.treeToValue(tree, model);
            } catch (JsonMappingException e) {
                problem = e;
            }
        }
        throw problem;
    }

    /**
     * The text as a tree.
     *
     * @throws IOException if it is not JSON
     */
    JsonNode tree(String text) throws IOException {
        try {
            return mapper.readTree(text);
        } catch (NumberFormatException e) {
            throw beyondReading(e);
        }
    }

    /** Jackson's for an exponent of more than 32 bits, which is JSON all the same. */
    private static IOException beyondReading(NumberFormatException problem) {
        return new IOException("it holds a number that is too large or too fine to be read", problem);
    }

    /** Where in the body, such as {@code /lineItems/0/billingCycle}. */
    static String pointer(JsonMappingException problem) {
        return problem.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }
}
