/** The contract, and what stands behind it, as a folder of pages to read. */
@NullMarked
package dev.cartwright.conformance.review;

import org.jspecify.annotations.NullMarked;
