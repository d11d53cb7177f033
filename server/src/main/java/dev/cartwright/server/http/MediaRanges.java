package dev.cartwright.server.http;

import java.util.List;
import java.util.Locale;

/** What the headers Accept and Content-Type say about a media type. */
final class MediaRanges {
    private static final String UTF_8 = "utf-8";

    private MediaRanges() {}

    /** Whether one of the types may be answered; the most specific range that fits a type decides. */
    static boolean accept(String header, List<String> types) {
        return types.contains(header)
                || isEmptyList(header)
                || types.stream().anyMatch(type -> quality(header, type) > 0);
    }

    /** Names no range and so excludes nothing (RFC 9110, sections 5.6.1 and 12.5.1). */
    private static boolean isEmptyList(String header) {
        for (int i = 0; i < header.length(); i++) {
            if (", \t".indexOf(header.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a body of this Content-Type can be read as one of the types: parameters aside, but only in UTF-8. */
    static boolean isOne(String contentType, List<String> types) {
        if (types.contains(contentType)) {
            return true;
        }
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.startsWith("charset=")
                    && !parameter
                            .substring("charset=".length())
                            .replace("\"", "")
                            .equals(UTF_8)) {
                return false;
            }
        }
        return types.contains(parts[0].strip());
    }

    private static double quality(String header, String type) {
        double quality = 0;
        int best = -1;
        for (String range : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = range.split(";", -1);
            int specificity = specificity(parts[0].strip(), type);
            if (specificity > best) {
                best = specificity;
                quality = weight(parts);
            }
        }
        return quality;
    }

    private static int specificity(String range, String type) {
        if (range.equals(type)) {
            return 2;
        }
        if (range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1))) {
            return 1;
        }
        return range.equals("*/*") || range.equals("*") ? 0 : -1;
    }

    private static double weight(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.startsWith("q=")) {
                try {
                    return Double.parseDouble(parameter.substring(2).strip());
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return 1;
    }
}
