package dev.cartwright.server.domain;

/** The stores as one transaction sees them; not to be kept after it. */
public interface Stores {
    CartStore carts();

    OrderStore orders();

    CheckoutStore checkouts();

    TermEnds termEnds();

    AnswerStore answers();

    SigningKeyStore signingKeys();
}
