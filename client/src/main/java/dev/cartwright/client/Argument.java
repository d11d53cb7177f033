package dev.cartwright.client;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks of what only the caller can know; everything else is for the server to judge. */
final class Argument {
    private static final Pattern UUID = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    private Argument() {}

    static String text(@Nullable String value, String name, String meaning) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("The " + name + " is missing: pass " + meaning + ".");
        }
        return value;
    }

    /** An id that becomes a segment of a path. */
    static String id(@Nullable String value, String name, String meaning) {
        String id = text(value, name, meaning);
        if (id.equals(".") || id.equals("..")) {
            throw new IllegalArgumentException(
                    "The " + name + " cannot be \"" + id + "\", which a URL takes for a step: pass " + meaning + ".");
        }
        return id;
    }

    static String uuid(@Nullable String value, String name) {
        if (value == null || !isUuid(value)) {
            throw new IllegalArgumentException("The " + name
                    + " must be a UUID: pass UUID.randomUUID().toString(), or the requestId() of the call to repeat.");
        }
        return value;
    }

    /** One that there is, or the scheme's own. */
    static boolean hasPort(URI uri) {
        return uri.getPort() == -1 || (uri.getPort() > 0 && uri.getPort() <= 65_535);
    }

    static boolean isUuid(String value) {
        return UUID.matcher(value).matches();
    }

    static String strongTag(@Nullable String value) {
        if (value == null || !EntityTag.isStrong(value)) {
            throw new IllegalArgumentException("The tag must be a strong one in its quotes, which a weak one (W/) never"
                    + " matches: pass the tag() of the Response with which you got what you change.");
        }
        return value;
    }

    static <T> T present(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("The " + name + " is missing: pass one that is not null.");
        }
        return value;
    }
}
