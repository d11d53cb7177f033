package dev.cartwright.server.domain;

import java.time.LocalDate;

/** The days on which terms end that a customer has bought. */
public interface TermEnds {
    boolean has(String customerId, LocalDate day);

    /** Noting a day twice changes nothing. Refused outside a write. */
    void add(String customerId, LocalDate day);
}
