/** Our own server and our own client as targets; the only package that may touch them. */
@NullMarked
package dev.cartwright.conformance.reference;

import org.jspecify.annotations.NullMarked;
