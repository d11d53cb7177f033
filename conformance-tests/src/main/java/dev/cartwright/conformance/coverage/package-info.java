/** How much of the contract a run has really exercised, read off the messages that went over the wire. */
@NullMarked
package dev.cartwright.conformance.coverage;

import org.jspecify.annotations.NullMarked;
