/** The contract, and the cases, fixtures and errata written against it. */
@NullMarked
package dev.cartwright.conformance.cases;

import org.jspecify.annotations.NullMarked;
