package dev.cartwright.client;

/** What a header line can carry; asked before the JDK is, whose own refusal would print the value. */
final class HeaderText {
    private HeaderText() {}

    static boolean fits(String value) {
        return value.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
    }
}
