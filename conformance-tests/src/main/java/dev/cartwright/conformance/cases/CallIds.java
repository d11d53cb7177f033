package dev.cartwright.conformance.cases;

import dev.cartwright.conformance.wire.Headers;
import java.util.List;

/** The ids that every call has afresh, and the head of a plain call that is yet to get them. */
public final class CallIds {

    public static final String REQUEST = "MS-RequestId";
    public static final String CORRELATION = "MS-CorrelationId";
    public static final List<String> NAMES = List.of(REQUEST, CORRELATION);

    private CallIds() {}

    /** The head of a call that asks for JSON; an empty id is filled in when the call is made. */
    public static Headers plainHead() {
        return blank(Headers.of("Accept", "application/json"));
    }

    /** These lines with both ids empty. */
    public static Headers blank(Headers headers) {
        Headers blank = headers;
        for (String name : NAMES) {
            blank = blank.with(name, "");
        }
        return blank;
    }
}
