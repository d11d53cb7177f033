package dev.cartwright.server.domain;

/** What must be attested before an item is sold. */
public enum Attestation {
    /** The line's {@code attestationAccepted}. */
    LINE,
    /** The cart's {@code partnerOnRecordAttestationAccepted}. */
    PARTNER
}
