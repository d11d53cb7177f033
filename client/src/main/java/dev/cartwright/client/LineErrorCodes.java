package dev.cartwright.client;

/** The documented codes of a cart's line, for comparison with {@code getError().getErrorCode()}. The service may answer others. */
public final class LineErrorCodes {
    /** The default. */
    public static final int UNKNOWN = 0;
    /** The currency is not for this market. */
    public static final int CURRENCY_IS_NOT_SUPPORTED = 10000;
    /** The catalog item id is not valid. */
    public static final int CATALOG_ITEM_ID_IS_NOT_VALID = 10001;
    /** The quota is not available. */
    public static final int QUOTA_NOT_AVAILABLE = 10002;
    /** The inventory is not available. */
    public static final int INVENTORY_NOT_AVAILABLE = 10003;
    /** This partner may not set participants. */
    public static final int PARTICIPANTS_IS_NOT_SUPPORTED_FOR_PARTNER = 10004;
    /** The line could not be processed. */
    public static final int UNABLE_TO_PROCESS_CART_LINE_ITEM = 10006;
    /** The subscription is not valid. */
    public static final int SUBSCRIPTION_IS_NOT_VALID = 10007;
    /** The subscription is not enabled for reservations. */
    public static final int SUBSCRIPTION_IS_NOT_ENABLED_FOR_RI = 10008;
    /** The limit of the sandbox is exceeded. */
    public static final int SANDBOX_LIMIT_EXCEEDED = 10009;
    /** The input is not valid; generic. */
    public static final int INVALID_INPUT = 10010;
    /** The subscription is not registered. */
    public static final int SUBSCRIPTION_NOT_REGISTERED = 10011;
    /** The attestation is not accepted. */
    public static final int ATTESTATION_NOT_ACCEPTED = 10012;
    /** The billing plan is not supported. */
    public static final int BILLING_PLAN_NOT_SUPPORTED = 10013;
    /** The promotion id is not valid. */
    public static final int INVALID_PROMOTION_ID = 10014;
    /** Too many seats; {@code additionalInformation} has figures. */
    public static final int MAX_ALLOWED_SEATS_PER_SUBSCRIPTION_EXCEEDED = 10015;
    /** Only for modern office products that are no trial. */
    public static final int INVALID_CUSTOM_TERM_END_DATE_PRODUCT = 10016;
    /** The custom term end date is not valid. */
    public static final int INVALID_CUSTOM_TERM_END_DATE = 10017;
    /** The seats of the add-on's base offer do not suffice. */
    public static final int BASE_OFFER_SEAT_QUANTITY_NOT_MET = 10018;
    /** The add-on has fewer seats than its minimum. */
    public static final int MINIMUM_ADD_ON_SEATS_NOT_MET = 10019;
    /** The add-on needs a compatible base product. */
    public static final int ADD_ON_NEEDS_COMPATIBLE_BASE_PRODUCT = 400041;
    /** The legacy offer cannot be bought. */
    public static final int LEGACY_OFFER_NOT_ELIGIBLE_FOR_PURCHASE = 500600;

    private LineErrorCodes() {}
}
