package dev.cartwright.conformance.run;

/**
 * A resource that a run has left on a server, since the contract has no way to take it away.
 *
 * @param reader the operation that reads it
 * @param target its path
 */
public record Created(String reader, String target) {}
