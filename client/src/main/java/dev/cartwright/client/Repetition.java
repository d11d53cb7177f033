package dev.cartwright.client;

/** How a caller sends a write again that the client has given up, so that nothing is done twice. */
enum Repetition {
    UNDER_ITS_ID("call again with CallOptions.requestId(…) and this request id, so that nothing is done twice."),
    /** An update may send several writes, and takes no id. */
    BY_ANOTHER_UPDATE("get the cart and look whether the change is there; if it is not, update again.");

    private final String advice;

    Repetition(String advice) {
        this.advice = advice;
    }

    String advice() {
        return advice;
    }
}
