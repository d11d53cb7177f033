package dev.cartwright.conformance.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

    public boolean has(String name) {
        return first(name).isPresent();
    }

    /** These lines, with the named one replaced where it stands, or added at the end. */
    public Headers with(String name, String value) {
        if (!has(name)) {
            return new Headers(Stream.concat(lines.stream(), Stream.of(new Header(name, value)))
                    .toList());
        }
        return new Headers(lines.stream()
                .map(line -> line.is(name) ? new Header(line.name(), value) : line)
                .toList());
    }

    public Headers without(Collection<String> names) {
        return new Headers(lines.stream()
                .filter(line -> names.stream().noneMatch(line::is))
                .toList());
    }
}
