package dev.cartwright.server.http;

import dev.cartwright.server.domain.Precondition;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the header If-Match, whose form the contract has checked (RFC 9110, section 13.1.1). */
final class IfMatch {
    private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");
    private static final String ANY = "*";

    private IfMatch() {}

    /** A weak tag fits nothing: the comparison is the strong one. */
    static Precondition precondition(String header) {
        if (header.strip().equals(ANY)) {
            return Precondition.NONE;
        }
        Set<String> strong = new HashSet<>();
        Matcher tags = TAG.matcher(header);
        while (tags.find()) {
            if (tags.group(1) == null) {
                strong.add(tags.group(2));
            }
        }
        return strong::contains;
    }
}
