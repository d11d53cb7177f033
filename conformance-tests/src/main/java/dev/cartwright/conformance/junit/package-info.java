/** The kit as dynamic tests in anyone's JUnit. */
@NullMarked
package dev.cartwright.conformance.junit;

import org.jspecify.annotations.NullMarked;
