/** Replays documented exchanges against servers and clients of the contract. */
@NullMarked
package dev.cartwright.conformance;

import org.jspecify.annotations.NullMarked;
