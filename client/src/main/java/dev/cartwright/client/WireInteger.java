package dev.cartwright.client;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads whole numbers however they are written: 2, 2.0, 2e0 and "2" (decision 0013). */
final class WireInteger extends JsonDeserializer<Integer> {
    /** In characters: the time that a number takes to be read grows with the square of its digits. */
    private static final int LONGEST = 100;

    @Override
    public @Nullable Integer deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = parser.getValueAsString();
        if (text == null) {
            return (Integer) context.handleUnexpectedToken(Integer.class, parser);
        }
        if (text.length() > LONGEST) {
            return (Integer)
                    context.handleWeirdStringValue(Integer.class, text, "too long for a whole number of 32 bits");
        }
        try {
            return new BigDecimal(text.trim()).intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            return (Integer) context.handleWeirdStringValue(Integer.class, text, "no whole number of 32 bits");
        }
    }
}
