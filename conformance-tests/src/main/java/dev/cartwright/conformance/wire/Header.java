package dev.cartwright.conformance.wire;

/** One header line; the name keeps the spelling it was written with. */
public record Header(String name, String value) {

    /** Whether it has that name, in any casing. */
    public boolean is(String otherName) {
        return name.equalsIgnoreCase(otherName);
    }
}
