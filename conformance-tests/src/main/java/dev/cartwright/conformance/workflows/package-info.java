/** Stories over several operations, as the Arazzo document beside the contract tells them. */
@NullMarked
package dev.cartwright.conformance.workflows;

import org.jspecify.annotations.NullMarked;
