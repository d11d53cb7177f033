/** Reads documentation pages: their exchanges and samples, what is wrong with them, and a case for each. */
@NullMarked
package dev.cartwright.conformance.docs;

import org.jspecify.annotations.NullMarked;
