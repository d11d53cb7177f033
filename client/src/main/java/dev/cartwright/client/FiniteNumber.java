package dev.cartwright.client;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Writes numbers that JSON has; Jackson writes the others as texts. */
final class FiniteNumber<T extends Number> extends JsonSerializer<T> {
    @Override
    public void serialize(T number, JsonGenerator generator, SerializerProvider provider) throws IOException {
        if (!Double.isFinite(number.doubleValue())) {
            throw JsonMappingException.from(generator, number + " is no JSON");
        }
        generator.writeNumber(number.toString());
    }
}
