package dev.cartwright.conformance.docs;

import dev.cartwright.conformance.cases.JsonText;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the samples in a code block that prints several: JSON texts, each complete, with an empty line between. In
 * another language than JSON, such as JSON Lines, each may follow on the next line.
 */
final class Values {

    private Values() {}

    /** The parts of a block, each one sample; the block itself if one of its parts is no JSON. */
    static List<CodeBlock> of(CodeBlock block) {
        List<CodeBlock> parts = parts(block);
        return parts.size() > 1 && parts.stream().allMatch(Values::isComplete) ? parts : List.of(block);
    }

    private static List<CodeBlock> parts(CodeBlock block) {
        List<CodeBlock> parts = new ArrayList<>();
        String text = block.text();
        int begin = 0;
        boolean lines = Called.of(block.fence()) == Called.OTHER;
        boolean afterEmpty = false;
        for (int at = 0; at < text.length(); at = Lines.next(text, at)) {
            boolean opens = text.charAt(at) == '{' || text.charAt(at) == '[';
            if (opens && (lines || afterEmpty) && !text.substring(begin, at).isBlank()) {
                parts.add(block.part(begin, at));
                begin = at;
            }
            afterEmpty = text.substring(at, Lines.end(text, at)).isBlank();
        }
        parts.add(block.part(begin, text.length()));
        return parts;
    }

    private static boolean isComplete(CodeBlock part) {
        return JsonText.read(part.text()).isPresent();
    }
}
