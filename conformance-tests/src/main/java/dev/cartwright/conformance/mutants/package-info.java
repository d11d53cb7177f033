/** Broken servers and broken clients on purpose, and whether the cases notice: the kit's own test. */
@NullMarked
package dev.cartwright.conformance.mutants;

import org.jspecify.annotations.NullMarked;
