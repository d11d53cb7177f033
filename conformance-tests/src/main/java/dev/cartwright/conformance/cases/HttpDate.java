package dev.cartwright.conformance.cases;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A date that a header line gets when its answer goes out, in one of the three forms that HTTP has (RFC 9110, section 5.6.7). */
public enum HttpDate {
    IMF_FIXDATE("EEE, dd MMM uuuu HH:mm:ss 'GMT'"),
    RFC850_DATE("EEEE, dd-MMM-uu HH:mm:ss 'GMT'"),
    ASCTIME_DATE("EEE MMM ppd HH:mm:ss uuuu");

    private static final long LEAST_SECONDS = 1;

    private final DateTimeFormatter format;

    HttpDate(String pattern) {
        this.format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    /** HTTP's name for the form, in small letters. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What stands for it in a header line. */
    public String placeholder() {
        return "{" + label() + "}";
    }

    /** The value with this date in the place of its placeholder: a full second, one to two seconds from now. */
    public String fill(String value, Instant now) {
        return value.replace(placeholder(), format.format(due(now)));
    }

    /** The moment that a date in any of the forms names; nothing if it is in none. */
    public static Optional<Instant> read(String text) {
        return Stream.of(values()).flatMap(form -> form.parsed(text).stream()).findFirst();
    }

    private Optional<Instant> parsed(String text) {
        try {
            return Optional.of(format.parse(text, Instant::from));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The date that is filled in at that moment. */
    public static Instant due(Instant now) {
        return now.truncatedTo(ChronoUnit.SECONDS).plusSeconds(LEAST_SECONDS + 1);
    }
}
