/** Raw HTTP messages: read, written and served byte by byte, so that nothing is smoothed over. */
@NullMarked
package dev.cartwright.conformance.wire;

import org.jspecify.annotations.NullMarked;
