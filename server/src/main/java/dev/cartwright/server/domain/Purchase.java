package dev.cartwright.server.domain;

import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * What the lines of a cart are judged for.
 *
 * @param today when the terms begin, UTC
 * @param ends whether something that the customer has bought ends on that day
 */
record Purchase(Customer customer, LocalDate today, Predicate<LocalDate> ends) {}
