package dev.cartwright.server.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/** Ids that are GUIDs mean the same in either case; an order's other ids do not (decision 0011). */
public final class Guids {
    private static final Pattern GUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private static final int LENGTH = 36;

    private Guids() {}

    /** In either case. */
    static boolean isGuid(String id) {
        return id.length() == LENGTH && GUID.matcher(id).matches();
    }

    /** The id as the service writes it: a GUID in lower case, any other text as it is. */
    public static String canonical(String id) {
        return isGuid(id) ? id.toLowerCase(Locale.ROOT) : id;
    }
}
