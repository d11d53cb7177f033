package dev.cartwright.conformance.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A path as it is on the wire, where its parameters have a position and no name. */
final class PathShape {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]*)}");

    private PathShape() {}

    static String of(String template) {
        return PARAMETER.matcher(template).replaceAll("{}");
    }

    /** Position of that parameter in the path, from 0; -1 if it is not in there. */
    static int position(String template, String parameter) {
        List<String> names = new ArrayList<>();
        PARAMETER.matcher(template).results().map(MatchResult::group).forEach(names::add);
        return names.indexOf("{" + parameter + "}");
    }
}
