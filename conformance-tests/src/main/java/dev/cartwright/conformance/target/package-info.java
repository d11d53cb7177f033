/** What is under test: a server on a socket, or a client behind calls and outcomes. */
@NullMarked
package dev.cartwright.conformance.target;

import org.jspecify.annotations.NullMarked;
