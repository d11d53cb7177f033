package dev.cartwright.server.domain;

import java.util.HexFormat;
import java.util.Locale;

/** Ids that are GUIDs mean the same in either case; an order's other ids do not (decision 0011). */
public final class Guids {
    private static final String FORM = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

    private Guids() {}

    /** In either case. */
    static boolean isGuid(String id) {
        if (id.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            char given = id.charAt(i);
            if (FORM.charAt(i) == 'x' ? !HexFormat.isHexDigit(given) : given != '-') {
                return false;
            }
        }
        return true;
    }

    /** The id as the service writes it: a GUID in lower case, any other text as it is. */
    public static String canonical(String id) {
        return isGuid(id) ? id.toLowerCase(Locale.ROOT) : id;
    }
}
