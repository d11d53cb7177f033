package dev.cartwright.client;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Times on the wire: units of 100 ns, the service's own precision. */
final class WireTime {
    private static final int SERVICE_TICK = 100;
    /** Of what is no time, so much is shown. */
    private static final int LONGEST = 64;

    private static final DateTimeFormatter OFFSET_OPTIONAL = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffsetId()
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHmm", "Z")
            .toFormatter(Locale.ROOT);

    private WireTime() {}

    static final class Writer extends JsonSerializer<OffsetDateTime> {
        @Override
        public void serialize(OffsetDateTime time, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            OffsetDateTime whole = time.withNano(time.getNano() / SERVICE_TICK * SERVICE_TICK);
            generator.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(whole));
        }
    }

    /** Reads a time without offset as UTC: .NET clients made the documented 0001-01-01T00:00:00 (decision 0011). */
    static final class Reader extends JsonDeserializer<OffsetDateTime> {
        @Override
        public OffsetDateTime deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getValueAsString("");
            try {
                TemporalAccessor time = OFFSET_OPTIONAL.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
                return time instanceof LocalDateTime local ? local.atOffset(ZoneOffset.UTC) : OffsetDateTime.from(time);
            } catch (DateTimeException e) {
                throw JsonMappingException.from(
                        parser, "\"" + Failures.line(text, LONGEST) + "\" is no date and time", e);
            }
        }
    }
}
