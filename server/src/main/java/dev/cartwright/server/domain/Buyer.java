package dev.cartwright.server.domain;

/**
 * Who acts on whose cart.
 *
 * @param user the user or application that acts, as {@code lastModifiedUser} shows it
 * @param customer the customer that the call is about, already known to belong to the partner
 */
public record Buyer(String user, Customer customer) {}
