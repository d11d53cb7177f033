package dev.cartwright.conformance.wire;

/** A response, and how it goes out. */
public record Reply(Response response, Delivery delivery) {}
