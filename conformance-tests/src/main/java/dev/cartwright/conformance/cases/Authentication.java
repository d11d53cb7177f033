package dev.cartwright.conformance.cases;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a request identifies itself; the first two are the contract's security schemes. */
public enum Authentication {
    @JsonProperty("appOnly")
    APP_ONLY("appOnly"),
    @JsonProperty("appAndUser")
    APP_AND_USER("appAndUser"),
    /** No Authorization header at all. */
    @JsonProperty("none")
    NONE("none"),
    /** A token that nobody issued. */
    @JsonProperty("wrong")
    WRONG("wrong"),
    /** A good token but for its last characters: what it says is true, and its signature is not. */
    @JsonProperty("forged")
    FORGED("forged"),
    /** A good token, in two lines. */
    @JsonProperty("twice")
    TWICE("twice"),
    /** A good token, as credentials of another scheme than Bearer. */
    @JsonProperty("otherScheme")
    OTHER_SCHEME("otherScheme"),
    /** A token that was good once. */
    @JsonProperty("expired")
    EXPIRED("expired");

    private final String label;

    Authentication(String label) {
        this.label = label;
    }

    /** The name in case files and in the contract. */
    public String label() {
        return label;
    }
}
