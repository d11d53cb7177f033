/** Says what a run found, to people and to machines. */
@NullMarked
package dev.cartwright.conformance.report;

import org.jspecify.annotations.NullMarked;
