/** Cases derived from the contract alone, the same on every run: what each keyword, parameter and rule of HTTP forbids. */
@NullMarked
package dev.cartwright.conformance.derived;

import org.jspecify.annotations.NullMarked;
