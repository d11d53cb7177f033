package dev.cartwright.server.domain;

/** The documented codes that the rules answer with; what the contract's schemas refuse carries its code there. */
public enum FaultCode {
    INPUT_INVALID(400, 800002),
    CART_LINES_IN_ERROR(400, 800009),
    CART_ALREADY_ORDERED(400, 800065),
    ORDER_NOT_CANCELLABLE(400, 800061),
    LINE_NUMBER_UNKNOWN(400, 800071),
    CHANGE_NOT_SUPPORTED(400, 900127),
    CURRENCY_NOT_SUPPORTED(400, 900169),
    PROMOTION_INVALID(400, 27007),
    TERM_INVALID(400, 800121),
    LINE_ATTESTATION_MISSING(400, 900203),
    PARTNER_ATTESTATION_MISSING(400, 900206),
    TERM_END_MATCHES_NOTHING(400, 900242),
    TERM_END_OUTSIDE_TERM(400, 900245),
    BILLING_CYCLE_INVALID(400, 900269),
    BILLING_CYCLE_TOO_LONG(400, 900270),
    QUANTITY_OUT_OF_RANGE(400, 900275),
    TERM_END_DAY_NOT_ALLOWED(400, 900291),
    SCOPE_MISSING(400, 900312),
    SCOPE_INVALID(400, 900313),
    ENTITLEMENT_ID_MISSING(400, 900314),
    ENTITLEMENT_ID_INVALID(400, 900315),
    AZURE_PLAN_ID_MISSING(400, 900316),
    AZURE_PLAN_ID_INVALID(400, 900317),
    CONTEXT_INVALID(400, 900318),
    ACCESS_DENIED(401, 400),
    TOKEN_MISSING(401, 800001),
    CUSTOMER_NOT_RELATED(403, 20002),
    USER_REQUIRED(403, 900329),
    CART_UNKNOWN(404, 800008),
    ORDER_UNKNOWN(404, 20000),
    /** No rule answers it: two writes never meet here. A caller may ask for it as a failure on purpose. */
    CART_IN_USE(409, 800064),
    TAG_STALE(412, 2055);

    private final int status;
    private final int code;

    FaultCode(int status, int code) {
        this.status = status;
        this.code = code;
    }

    /** The HTTP status that the documentation pairs with the code. */
    public int status() {
        return status;
    }

    public int code() {
        return code;
    }
}
