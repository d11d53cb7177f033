package dev.cartwright.conformance.docs;

import dev.cartwright.conformance.wire.Headers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A block read as an HTTP message, as far as it is one.
 *
 * @param start the start line as it ought to be; empty for a body alone
 * @param headers the header lines that can be read
 * @param body where the body begins in the block's text; its end if there is none
 * @param defects what is wrong with the head
 */
record Message(Kind kind, Optional<String> start, Headers headers, int body, List<Defect> defects) {

    Message {
        defects = List.copyOf(defects);
    }

    static Message none() {
        return new Message(Kind.NONE, Optional.empty(), Headers.NONE, 0, List.of());
    }

    static Message bodyAlone() {
        return new Message(Kind.BODY, Optional.empty(), Headers.NONE, 0, List.of());
    }

    /** The status of a response whose status line can be read. */
    Optional<Integer> status() {
        return kind == Kind.RESPONSE ? start.map(line -> Integer.parseInt(line.split(" ", -1)[1])) : Optional.empty();
    }

    /** Whether the head calls the body JSON. */
    boolean saysJson() {
        return headers.first("Content-Type")
                .filter(type -> type.toLowerCase(Locale.ROOT).contains("json"))
                .isPresent();
    }

    /** Whether the head does not say what the body is. */
    boolean saysNothing() {
        return !headers.has("Content-Type");
    }
}
