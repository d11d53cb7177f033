package dev.cartwright.conformance.run;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing that was checked.
 *
 * @param name stable, lower case, such as {@code read-back}
 * @param differences what is not as expected; none if the check passed
 */
public record Check(String name, List<Difference> differences) {

    public Check {
        differences = List.copyOf(differences);
    }

    static Check passed(String name) {
        return new Check(name, List.of());
    }

    static Check failed(String name, String text) {
        return new Check(name, List.of(Difference.of(text)));
    }

    static Check equal(String name, String expected, String actual) {
        return expected.equals(actual) ? passed(name) : new Check(name, List.of(Difference.at("", expected, actual)));
    }

    public boolean passed() {
        return differences.isEmpty();
    }

    /** The differences, a line each. */
    public String detail() {
        return differences.stream().map(Difference::toString).collect(Collectors.joining("\n"));
    }
}
