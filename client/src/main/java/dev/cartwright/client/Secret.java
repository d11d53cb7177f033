package dev.cartwright.client;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The token of one call, to keep it out of everything that may be printed. */
final class Secret {
    private final String token;

    Secret(String token) {
        this.token = token;
    }

    boolean isIn(String text) {
        return written().matcher(text).find();
    }

    String removedFrom(String text) {
        return written().matcher(text).replaceAll("[token]");
    }

    /** As it is, as JSON may write it and as a URL does; made when something went wrong only. */
    private Pattern written() {
        return Pattern.compile(token.chars().mapToObj(Secret::written).collect(Collectors.joining()));
    }

    private static String written(int character) {
        String code = String.format(Locale.ROOT, "%02x", character);
        return "(?:\\\\?" + Pattern.quote(Character.toString(character)) + "|(?i:%" + code + "|\\\\u00" + code + ")"
                + (character == ' ' ? "|\\+)" : ")");
    }
}
