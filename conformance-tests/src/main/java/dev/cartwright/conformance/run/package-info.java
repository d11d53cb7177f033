/** Runs cases against a target and judges every check. */
@NullMarked
package dev.cartwright.conformance.run;

import org.jspecify.annotations.NullMarked;
