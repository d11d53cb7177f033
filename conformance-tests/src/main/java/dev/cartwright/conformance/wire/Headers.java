package dev.cartwright.conformance.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Header lines in their order; names compare ignoring case. Immutable. */
public record Headers(List<Header> lines) {

    public static final Headers NONE = new Headers(List.of());

    public Headers {
        lines = List.copyOf(lines);
    }

    public static Headers of(String... namesAndValues) {
        List<Header> lines = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            lines.add(new Header(namesAndValues[i], namesAndValues[i + 1]));
        }
        return new Headers(lines);
    }

    /** The value of the first line of that name. */
    public Optional<String> first(String name) {
        return lines.stream().filter(line -> line.is(name)).map(Header::value).findFirst();
    }

    /** The values of all lines of that name. */
    public List<String> values(String name) {
        return lines.stream().filter(line -> line.is(name)).map(Header::value).toList();
    }

    /** The same as the one line that they mean (RFC 9110, section 5.3). */
    public Optional<String> joined(String name) {
        return values(name).stream().reduce((one, next) -> one + ", " + next);
    }

    /** The names, each once and as it is spelled first. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        lines.forEach(line -> names.add(line.name()));
        return names;
    }

    public boolean has(String name) {
        return first(name).isPresent();
    }

    /** These lines, with the named one replaced where it stands, or added at the end. */
    public Headers with(String name, String value) {
        if (!has(name)) {
            return and(name, value);
        }
        return new Headers(lines.stream()
                .map(line -> line.is(name) ? new Header(line.name(), value) : line)
                .toList());
    }

    /** These lines, and one more at the end, whether or not there is one of that name. */
    public Headers and(String name, String value) {
        return new Headers(Stream.concat(lines.stream(), Stream.of(new Header(name, value)))
                .toList());
    }

    public Headers without(Collection<String> names) {
        return new Headers(lines.stream()
                .filter(line -> names.stream().noneMatch(line::is))
                .toList());
    }
}
