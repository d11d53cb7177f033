package dev.cartwright.conformance.run;

/**
 * One thing that was checked.
 *
 * @param name stable, lower case, such as {@code read-back}
 * @param passed whether it held
 * @param detail what differs, a line each; empty when it held
 */
public record Check(String name, boolean passed, String detail) {

    static Check passed(String name) {
        return new Check(name, true, "");
    }

    static Check failed(String name, String detail) {
        return new Check(name, false, detail);
    }
}
