package dev.cartwright.client;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Header lines: what they can carry, what they say, and the names of Partner Center's own. */
final class HeaderText {
    static final String REQUEST_ID = "MS-RequestId";
    static final String CORRELATION_ID = "MS-CorrelationId";
    static final String LOCALE = "X-Locale";

    private HeaderText() {}

    /** Asked before the JDK is, whose own refusal would print the value. */
    static boolean fits(String value) {
        return value.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
    }

    /** The first value of a header, by its name in any casing. */
    static Optional<String> first(Map<String, List<String>> headers, String name) {
        return lines(headers, name).findFirst();
    }

    /** The values of a header that is a list, whether they come in one line or in several; blank ones are none. */
    static List<String> values(Map<String, List<String>> headers, String name) {
        return lines(headers, name)
                .flatMap(line -> Stream.of(line.split(",")))
                .map(String::trim)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static Stream<String> lines(Map<String, List<String>> headers, String name) {
        return headers.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .flatMap(entry -> entry.getValue().stream());
    }
}
