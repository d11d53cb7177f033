package dev.cartwright.conformance.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the messages in a code block: mostly it prints one, but also a request and its answer, or several requests. */
final class Messages {

    private static final Pattern START = Pattern.compile("(?:" + StartLine.METHODS
            + ")\\s+(?:\\S+\\s+HTTP/\\d\\S*|(?:https?://|/|\\{)\\S*)\\s*|HTTP/\\d(?:\\.\\d)?\\s.*");

    /** What editors that send such blocks have messages separated by. */
    private static final Pattern SEPARATOR = Pattern.compile("###.*");

    private Messages() {}

    /** The parts of a block, each from a start line to before the next; the first may begin with anything. */
    static List<CodeBlock> of(CodeBlock block) {
        List<CodeBlock> parts = new ArrayList<>();
        String text = block.text();
        int begin = 0;
        for (int at = 0; at < text.length(); at = Lines.next(text, at)) {
            String line = text.substring(at, Lines.end(text, at));
            if (isStart(block, line) && !text.substring(begin, at).isBlank()) {
                parts.add(block.part(begin, at));
                begin = at;
            }
        }
        parts.add(block.part(begin, text.length()));
        return List.copyOf(parts);
    }

    private static boolean isStart(CodeBlock block, String line) {
        return START.matcher(line).matches()
                || (Called.of(block.fence()) == Called.HTTP
                        && SEPARATOR.matcher(line).matches());
    }
}
