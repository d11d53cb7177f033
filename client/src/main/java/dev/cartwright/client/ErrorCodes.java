package dev.cartwright.client;

/**
 * The documented codes of refusals, for comparison with {@link RefusedException#code} and with the {@code getCode()} of a checkout's order
 * errors. The service may answer others. A number stands in the name where several codes have the same meaning.
 *
 * <pre>{@code
 * switch (refusal.code().orElse(-1)) {
 *     case ErrorCodes.CART_ALREADY_CHECKED_OUT -> showOrders();
 *     case ErrorCodes.AVAILABILITY_UNKNOWN -> lookUpTheItemAgain();
 *     default -> throw refusal;
 * }
 * }</pre>
 */
public final class ErrorCodes {
    /** Undefined. (HTTP 501) */
    public static final int UNDEFINED = 0;
    /** Access is denied. (HTTP 401) */
    public static final int ACCESS_DENIED = 400;
    /** Not found. (HTTP 404) */
    public static final int NOT_FOUND = 1000;
    /** An id is malformed, such as one that must be a GUID. (HTTP 400) */
    public static final int ID_MALFORMED = 2000;
    /** The quantity is outside its range. (HTTP 400) */
    public static final int QUANTITY_OUTSIDE_RANGE = 2002;
    /** The partner or the offer is not allowed. (HTTP 400, 403) */
    public static final int PARTNER_OR_OFFER_NOT_ALLOWED_2006 = 2006;
    /** The partner or the offer is not allowed. (HTTP 403) */
    public static final int PARTNER_OR_OFFER_NOT_ALLOWED_2030 = 2030;
    /** The partner or the offer is not allowed. (HTTP 403) */
    public static final int PARTNER_OR_OFFER_NOT_ALLOWED_2032 = 2032;
    /** The etag is stale. (HTTP 400, 412) */
    public static final int ETAG_STALE = 2055;
    /** The partner id is not valid as partner on record. (HTTP 404) */
    public static final int PARTNER_ID_NOT_VALID_AS_PARTNER_ON_RECORD = 2072;
    /** The partner or the offer is not allowed. (HTTP 403) */
    public static final int PARTNER_OR_OFFER_NOT_ALLOWED_2085 = 2085;
    /** The partner or the offer is not allowed. (HTTP 403) */
    public static final int PARTNER_OR_OFFER_NOT_ALLOWED_2091 = 2091;
    /** A property is not valid. A property is not valid; seen in one example. (HTTP 400, 404) */
    public static final int PROPERTY_NOT_VALID = 3000;
    /** The order cannot be processed. (HTTP 400) */
    public static final int ORDER_CANNOT_BE_PROCESSED = 4018;
    /** The billing cycle cannot change: a subscription is inactive. (HTTP 400) */
    public static final int BILLING_CYCLE_CANNOT_CHANGE_SUBSCRIPTION_INACTIVE = 6000;
    /** The billing cycle cannot change: the offer lacks that term. (HTTP 400) */
    public static final int BILLING_CYCLE_CANNOT_CHANGE_OFFER_LACKS_TERM = 6001;
    /** The Microsoft Customer Agreement is not accepted. (HTTP 403) */
    public static final int MICROSOFT_CUSTOMER_AGREEMENT_NOT_ACCEPTED = 13605;
    /** The order is unknown. (HTTP 404) */
    public static final int ORDER_UNKNOWN = 20000;
    /** The partner has no relation to this customer. (HTTP 403) */
    public static final int PARTNER_HAS_NO_RELATION_TO_THIS_CUSTOMER = 20002;
    /** The limit of uses of the offer is reached. (HTTP 400) */
    public static final int LIMIT_OF_USES_OF_OFFER_REACHED = 27006;
    /** The promotion code is not valid. (HTTP 400) */
    public static final int PROMOTION_CODE_NOT_VALID = 27007;
    /** The product is unknown. (HTTP 404) */
    public static final int PRODUCT_UNKNOWN = 400013;
    /** The SKU is unknown. (HTTP 404) */
    public static final int SKU_UNKNOWN = 400018;
    /** The availability is unknown; ids of availabilities are reissued often. (HTTP 404) */
    public static final int AVAILABILITY_UNKNOWN = 400019;
    /** The item is not available. The status is as listed. (HTTP 200) */
    public static final int ITEM_NOT_AVAILABLE = 400072;
    /** The partner's token is missing. (HTTP 401) */
    public static final int PARTNER_TOKEN_MISSING = 800001;
    /** The input is not valid; generic. (HTTP 400) */
    public static final int INPUT_NOT_VALID = 800002;
    /** Something unexpected happened. (HTTP 500) */
    public static final int SOMETHING_UNEXPECTED_HAPPENED = 800003;
    /** The offer id is not valid. (HTTP 400) */
    public static final int OFFER_ID_NOT_VALID = 800004;
    /** The creation of the order failed. (HTTP 500) */
    public static final int CREATION_OF_ORDER_FAILED = 800005;
    /** The provisioning information is not available. (HTTP 404) */
    public static final int PROVISIONING_INFORMATION_NOT_AVAILABLE = 800007;
    /** The cart cannot be retrieved. (HTTP 404) */
    public static final int CART_CANNOT_BE_RETRIEVED = 800008;
    /** Items of the cart are in error. (HTTP 400) */
    public static final int ITEMS_OF_CART_IN_ERROR = 800009;
    /** There is no inventory. (HTTP 400) */
    public static final int NO_INVENTORY = 800010;
    /** The subscription is not an Azure subscription. (HTTP 400) */
    public static final int SUBSCRIPTION_NOT_AZURE_SUBSCRIPTION = 800011;
    /** The subscription is inactive. (HTTP 400) */
    public static final int SUBSCRIPTION_INACTIVE = 800012;
    /** The subscription is not enabled for reservations. (HTTP 400) */
    public static final int SUBSCRIPTION_NOT_ENABLED_FOR_RESERVATIONS = 800013;
    /** An adjustment of the order is pending. (HTTP 409) */
    public static final int ADJUSTMENT_OF_ORDER_PENDING = 800014;
    /** The partner on record was not found. (HTTP 404) */
    public static final int PARTNER_ON_RECORD_NOT_FOUND = 800015;
    /** The id is not that of an indirect reseller. (HTTP 400) */
    public static final int ID_NOT_OF_INDIRECT_RESELLER = 800016;
    /** The quantity is not available. (HTTP 400) */
    public static final int QUANTITY_NOT_AVAILABLE = 800017;
    /** The limit of the sandbox is reached. (HTTP 400) */
    public static final int LIMIT_OF_SANDBOX_REACHED = 800018;
    /** The item cannot be bought. (HTTP 403) */
    public static final int ITEM_CANNOT_BE_BOUGHT = 800020;
    /** The subscription is not valid. (HTTP 400) */
    public static final int SUBSCRIPTION_NOT_VALID = 800021;
    /** The transaction is not allowed. (HTTP 400) */
    public static final int TRANSACTION_NOT_ALLOWED_800022 = 800022;
    /** The credit line does not suffice. (HTTP 403) */
    public static final int CREDIT_LINE_DOES_NOT_SUFFICE_800023 = 800023;
    /** The transaction is not allowed. (HTTP 400) */
    public static final int TRANSACTION_NOT_ALLOWED_800024 = 800024;
    /** The credit line does not suffice. (HTTP 400) */
    public static final int CREDIT_LINE_DOES_NOT_SUFFICE_800025 = 800025;
    /** The transaction is not allowed. (HTTP 400) */
    public static final int TRANSACTION_NOT_ALLOWED_800026 = 800026;
    /** The quantity cannot change. (HTTP 403) */
    public static final int QUANTITY_CANNOT_CHANGE = 800027;
    /** The term is no longer sold. (HTTP 403) */
    public static final int TERM_NO_LONGER_SOLD = 800028;
    /** The add-on does not fit the parent subscription. (HTTP 400) */
    public static final int ADD_ON_DOES_NOT_FIT_PARENT_SUBSCRIPTION = 800029;
    /** The subscription is not registered. (HTTP 400) */
    public static final int SUBSCRIPTION_NOT_REGISTERED = 800030;
    /** The purchase system failed. (HTTP 500) */
    public static final int PURCHASE_SYSTEM_FAILED = 800031;
    /** A precondition failed. (HTTP 417) */
    public static final int PRECONDITION_FAILED = 800036;
    /** The reseller programme is inactive. (HTTP 403) */
    public static final int RESELLER_PROGRAMME_INACTIVE_800039 = 800039;
    /** Not supported. (HTTP 400) */
    public static final int NOT_SUPPORTED = 800042;
    /** The partner has no access to prices. (HTTP 403) */
    public static final int PARTNER_HAS_NO_ACCESS_TO_PRICES = 800043;
    /** The order is in progress; look in the order history. (HTTP 409) */
    public static final int ORDER_IN_PROGRESS = 800060;
    /** The order cannot be cancelled. (HTTP 400) */
    public static final int ORDER_CANNOT_BE_CANCELLED_800061 = 800061;
    /** The transaction is not allowed. (HTTP 400) */
    public static final int TRANSACTION_NOT_ALLOWED_800062 = 800062;
    /** The order cannot be cancelled. (HTTP 400) */
    public static final int ORDER_CANNOT_BE_CANCELLED_800063 = 800063;
    /** Another request is handling the cart. (HTTP 409) */
    public static final int ANOTHER_REQUEST_HANDLING_CART = 800064;
    /** The cart was already checked out. (HTTP 400) */
    public static final int CART_ALREADY_CHECKED_OUT = 800065;
    /** The limit of subscriptions per customer is reached. (HTTP 403) */
    public static final int LIMIT_OF_SUBSCRIPTIONS_PER_CUSTOMER_REACHED = 800066;
    /** The limit of seats is reached. (HTTP 403) */
    public static final int LIMIT_OF_SEATS_REACHED = 800067;
    /** The limit of Azure subscriptions is reached. (HTTP 403) */
    public static final int LIMIT_OF_AZURE_SUBSCRIPTIONS_REACHED = 800068;
    /** The risk check failed. (HTTP 403) */
    public static final int RISK_CHECK_FAILED = 800069;
    /** The offer is not sold in this country. (HTTP 400) */
    public static final int OFFER_NOT_SOLD_IN_THIS_COUNTRY = 800070;
    /** Line numbers must run from 0. (HTTP 400) */
    public static final int LINE_NUMBERS_MUST_RUN_FROM_0 = 800071;
    /** The billing cycle cannot change. (HTTP 400) */
    public static final int BILLING_CYCLE_CANNOT_CHANGE = 800072;
    /** The customer's account is under review or was rejected. (HTTP 403) */
    public static final int CUSTOMER_ACCOUNT_UNDER_REVIEW_OR_REJECTED_800073 = 800073;
    /** The customer's account is under review or was rejected. (HTTP 403) */
    public static final int CUSTOMER_ACCOUNT_UNDER_REVIEW_OR_REJECTED_800074 = 800074;
    /** The customer's account is under review or was rejected. (HTTP 403) */
    public static final int CUSTOMER_ACCOUNT_UNDER_REVIEW_OR_REJECTED_800075 = 800075;
    /** Something is wrong with an availability. (HTTP 500) */
    public static final int SOMETHING_WRONG_WITH_AVAILABILITY = 800083;
    /** Something is wrong with a duration. (HTTP 500) */
    public static final int SOMETHING_WRONG_WITH_DURATION = 800084;
    /** The billing cycle does not match. (HTTP 400) */
    public static final int BILLING_CYCLE_DOES_NOT_MATCH = 800085;
    /** The tenant lacks tags. (HTTP 400) */
    public static final int TENANT_LACKS_TAGS = 800086;
    /** Something is wrong with a line. (HTTP 500) */
    public static final int SOMETHING_WRONG_WITH_LINE = 800087;
    /** The remaining seats do not suffice. (HTTP 403) */
    public static final int REMAINING_SEATS_DO_NOT_SUFFICE = 800088;
    /** The remaining assets do not suffice. (HTTP 403) */
    public static final int REMAINING_ASSETS_DO_NOT_SUFFICE = 800089;
    /** The term of a trial cannot change. (HTTP 400) */
    public static final int TERM_OF_TRIAL_CANNOT_CHANGE = 800107;
    /** The term is not valid. (HTTP 400) */
    public static final int TERM_NOT_VALID = 800121;
    /** The target term is shorter. (HTTP 400) */
    public static final int TARGET_TERM_SHORTER = 800122;
    /** The limit of Azure plans in the sandbox is reached. (HTTP 400) */
    public static final int LIMIT_OF_AZURE_PLANS_IN_SANDBOX_REACHED = 900116;
    /** The days for a cancellation are over. (HTTP 400) */
    public static final int DAYS_FOR_CANCELLATION_OVER = 900117;
    /** The customer id is not valid. (HTTP 400) */
    public static final int CUSTOMER_ID_NOT_VALID = 900118;
    /** The credit line does not suffice. (HTTP 403) */
    public static final int CREDIT_LINE_DOES_NOT_SUFFICE_900121 = 900121;
    /** The partner agreement is missing. (HTTP 403) */
    public static final int PARTNER_AGREEMENT_MISSING_900123 = 900123;
    /** The partner agreement is missing. (HTTP 403) */
    public static final int PARTNER_AGREEMENT_MISSING_900124 = 900124;
    /** The value of an enumeration cannot be parsed. (HTTP 400) */
    public static final int VALUE_OF_ENUMERATION_CANNOT_BE_PARSED = 900126;
    /** The operation is not supported here. (HTTP 400) */
    public static final int OPERATION_NOT_SUPPORTED_HERE_900127 = 900127;
    /** Metered software as a service needs an Azure plan. (HTTP 400) */
    public static final int METERED_SOFTWARE_AS_SERVICE_NEEDS_AZURE_PLAN_900128 = 900128;
    /** Metered software as a service needs an Azure plan. (HTTP 400) */
    public static final int METERED_SOFTWARE_AS_SERVICE_NEEDS_AZURE_PLAN_900129 = 900129;
    /** The operation is not supported here. (HTTP 400) */
    public static final int OPERATION_NOT_SUPPORTED_HERE_900141 = 900141;
    /** The catalog item id is missing. (HTTP 400) */
    public static final int CATALOG_ITEM_ID_MISSING = 900142;
    /** The lookup of the availability failed. (HTTP 400) */
    public static final int LOOKUP_OF_AVAILABILITY_FAILED = 900143;
    /** The provisioning SKU is missing. (HTTP 400) */
    public static final int PROVISIONING_SKU_MISSING = 900144;
    /** The reseller programme is inactive. (HTTP 403) */
    public static final int RESELLER_PROGRAMME_INACTIVE_900149 = 900149;
    /** The role does not suffice. (HTTP 403) */
    public static final int ROLE_DOES_NOT_SUFFICE_900150 = 900150;
    /** The currency is not supported for the item. (HTTP 400) */
    public static final int CURRENCY_NOT_SUPPORTED_FOR_ITEM = 900169;
    /** The service failed; generic. (HTTP 500) */
    public static final int SERVICE_FAILED = 900192;
    /** The attestation of a line is missing. (HTTP 400) */
    public static final int ATTESTATION_OF_LINE_MISSING = 900203;
    /** The partner's attestation is missing. (HTTP 400) */
    public static final int PARTNER_ATTESTATION_MISSING = 900206;
    /** The hours for a cancellation are over. (HTTP 400) */
    public static final int HOURS_FOR_CANCELLATION_OVER = 900213;
    /** The custom term end date matches nothing. (HTTP 400) */
    public static final int CUSTOM_TERM_END_DATE_MATCHES_NOTHING = 900242;
    /** The custom term end date is not allowed. (HTTP 400) */
    public static final int CUSTOM_TERM_END_DATE_NOT_ALLOWED_900245 = 900245;
    /** Something is wrong with a purchase order's papers. (HTTP 400) */
    public static final int SOMETHING_WRONG_WITH_PURCHASE_ORDER_PAPERS_900252 = 900252;
    /** Something is wrong with a purchase order's papers. (HTTP 400) */
    public static final int SOMETHING_WRONG_WITH_PURCHASE_ORDER_PAPERS_900253 = 900253;
    /** Something is wrong with a purchase order's papers. (HTTP 400) */
    public static final int SOMETHING_WRONG_WITH_PURCHASE_ORDER_PAPERS_900254 = 900254;
    /** The billing cycle is not valid. (HTTP 400) */
    public static final int BILLING_CYCLE_NOT_VALID = 900269;
    /** The billing cycle is longer than the term. (HTTP 400) */
    public static final int BILLING_CYCLE_LONGER_THAN_TERM = 900270;
    /** The quantity of a line is outside its range. (HTTP 400) */
    public static final int QUANTITY_OF_LINE_OUTSIDE_RANGE = 900275;
    /** The custom term end date is not allowed. (HTTP 400) */
    public static final int CUSTOM_TERM_END_DATE_NOT_ALLOWED_900291 = 900291;
    /** The role does not suffice. (HTTP 403) */
    public static final int ROLE_DOES_NOT_SUFFICE_900308 = 900308;
    /** Conditional access forbids it. (HTTP 403) */
    public static final int CONDITIONAL_ACCESS_FORBIDS_IT = 900309;
    /** The provisioning context has a fault: scope, entitlement id or Azure plan id. (HTTP 400) */
    public static final int PROVISIONING_CONTEXT_HAS_FAULT_900312 = 900312;
    /** The provisioning context has a fault: scope, entitlement id or Azure plan id. (HTTP 400) */
    public static final int PROVISIONING_CONTEXT_HAS_FAULT_900313 = 900313;
    /** The provisioning context has a fault: scope, entitlement id or Azure plan id. (HTTP 400) */
    public static final int PROVISIONING_CONTEXT_HAS_FAULT_900314 = 900314;
    /** The provisioning context has a fault: scope, entitlement id or Azure plan id. (HTTP 400) */
    public static final int PROVISIONING_CONTEXT_HAS_FAULT_900315 = 900315;
    /** The provisioning context has a fault: scope, entitlement id or Azure plan id. (HTTP 400) */
    public static final int PROVISIONING_CONTEXT_HAS_FAULT_900316 = 900316;
    /** The provisioning context has a fault: scope, entitlement id or Azure plan id. (HTTP 400) */
    public static final int PROVISIONING_CONTEXT_HAS_FAULT_900317 = 900317;
    /** The provisioning context has a fault: scope, entitlement id or Azure plan id. (HTTP 400) */
    public static final int PROVISIONING_CONTEXT_HAS_FAULT_900318 = 900318;
    /** The item is not sold in the sandbox. (HTTP 403) */
    public static final int ITEM_NOT_SOLD_IN_SANDBOX = 900322;
    /** The resource refuses app-only tokens. (HTTP 403) */
    public static final int RESOURCE_REFUSES_APP_ONLY_TOKENS = 900329;

    private ErrorCodes() {}
}
