/** Proofs of our client, before our server or one that follows a script; {@code client/proof} runs them. */
package dev.cartwright.conformance.proof;
