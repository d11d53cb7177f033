/** Proofs that take long or need processes of their own; {@code server/proof} runs them. */
@NullMarked
package dev.cartwright.server.proof;

import org.jspecify.annotations.NullMarked;
