package dev.cartwright.conformance.docs;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The evidence of the indentation: members of one object begin at one column, and what closes it stands under what
 * opens it. It decides among repairs of the same number of tokens.
 */
final class Layout {

    private static final int MISFIT = 1000;
    private static final int DEEPEST = 100;

    private final String text;
    private final int[] indents;
    private final BitSet beginnings = new BitSet();

    Layout(String text) {
        this.text = text;
        this.indents = new int[text.length()];
        for (int at = 0; at < text.length(); ) {
            int next = text.indexOf('\n', at) + 1;
            next = next == 0 ? text.length() : next;
            int indent = Lines.indent(text, at);
            Arrays.fill(indents, at, next, indent);
            beginnings.set(at + indent);
            at = next;
        }
    }

    /** The indentation of the line that the token is on. */
    int indent(Token token) {
        return indents[token.start()];
    }

    /** The indentation of the line on which the text before a place ends, which is where a bracket that is put in opens. */
    int indentBefore(int offset) {
        int at = offset;
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at == 0 ? Nesting.UNKNOWN : indents[at - 1];
    }

    private boolean begins(Token token) {
        return beginnings.get(token.start());
    }

    /** How badly a token that begins a line fits where it stands. */
    int misfit(State before, Token token) {
        if (!begins(token)) {
            return 0;
        }
        int indent = indent(token);
        Nesting nesting = before.nesting();
        boolean closes = token.type() == TokenType.CLOSE_OBJECT || token.type() == TokenType.CLOSE_ARRAY;
        if (closes) {
            return nesting.opener() == Nesting.UNKNOWN || nesting.opener() == indent ? 0 : MISFIT;
        }
        if (!before.expectsMember()) {
            return 0;
        }
        boolean fits = nesting.member() == Nesting.UNKNOWN ? indent >= nesting.opener() : indent == nesting.member();
        return fits ? 0 : MISFIT;
    }

    /** The state before the token, with what its indentation says of the object or array that it belongs to. */
    State learn(State before, Token token) {
        boolean first = before.expectsMember()
                && !before.nesting().is(Nesting.Kind.NONE)
                && before.nesting().member() == Nesting.UNKNOWN
                && begins(token);
        return first ? before.withMember(indent(token)) : before;
    }

    /** Of two tokens, one of which is too many, the one that is indented farther goes. */
    int misfitWithout(Token token) {
        return token.type().isStructural() ? DEEPEST - Math.min(indent(token), DEEPEST - 1) : 0;
    }
}
