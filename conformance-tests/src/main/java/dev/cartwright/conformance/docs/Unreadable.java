package dev.cartwright.conformance.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.cartwright.conformance.cases.CaseException;
import dev.cartwright.conformance.cases.JsonText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The defects that no repair can be proposed for, since the text is not read any further. */
final class Unreadable {

    private static final Pattern NAME_TWICE = Pattern.compile("Duplicate [^'\"]*['\"](.*)['\"]");
    private static final String OTHERWISE = ", or let the fence say what else the block is";

    private Unreadable() {}

    static Defect http(String text) {
        return Defect.open(
                first(text, 0),
                Defect.Kind.NOT_HTTP,
                text.isBlank()
                        ? "print a message, or take the empty block out"
                        : "begin with a request line or a status line" + OTHERWISE);
    }

    /** @param from where the JSON is meant to begin */
    static Defect json(String text, int from) {
        return Defect.open(
                first(text, from),
                Defect.Kind.NOT_JSON,
                text.isBlank()
                        ? "print JSON, or take the empty block out"
                        : "print JSON: more than one token in four would have to come or go" + OTHERWISE);
    }

    /**
     * What keeps a text from being read whose grammar is JSON's once it is repaired.
     *
     * @param repaired the JSON alone
     * @param from where it begins in the block
     * @param edits the repairs, in the block's text
     */
    static Defect repaired(String repaired, int from, List<Edit> edits) {
        try {
            JsonText.parse("the body", repaired);
        } catch (CaseException e) {
            if (e.getCause() instanceof JsonProcessingException fault) {
                int offset = fault.getLocation() == null
                        ? first(repaired, 0)
                        : (int) fault.getLocation().getCharOffset();
                return of(new Origins(edits).of(from + offset), fault.getOriginalMessage());
            }
        }
        throw new IllegalStateException("the JSON can be read");
    }

    private static Defect of(int offset, String message) {
        Matcher twice = NAME_TWICE.matcher(message);
        return twice.lookingAt()
                ? Defect.open(
                        offset,
                        Defect.Kind.NAME_TWICE,
                        "delete one of the members named " + twice.group(1) + " in this object, or rename it")
                : Defect.open(offset, Defect.Kind.NOT_JSON, "print JSON that a reader takes: " + message);
    }

    /** The first character that is printed. */
    private static int first(String text, int from) {
        String rest = text.substring(from);
        return rest.isBlank()
                ? from
                : from + rest.length() - rest.stripLeading().length();
    }
}
