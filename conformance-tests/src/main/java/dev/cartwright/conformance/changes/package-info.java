/** A contract against an earlier one: each change, and whom it breaks. */
@NullMarked
package dev.cartwright.conformance.changes;

import org.jspecify.annotations.NullMarked;
