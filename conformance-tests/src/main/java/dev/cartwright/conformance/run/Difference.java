package dev.cartwright.conformance.run;

import java.util.List;

/**
 * One thing that is not as expected.
 *
 * @param place a JSON pointer, a header name, {@code status}, {@code outcome}, or empty when it has no place
 * @param text what was expected, and what came
 */
public record Difference(String place, String text) {

    static Difference of(String text) {
        return new Difference("", text);
    }

    static Difference at(String place, String expected, String actual) {
        return new Difference(place, "expected " + expected + ", got " + actual);
    }

    static List<Difference> all(List<String> texts) {
        return texts.stream().map(Difference::of).toList();
    }

    @Override
    public String toString() {
        return place.isEmpty() ? text : place + ": " + text;
    }
}
