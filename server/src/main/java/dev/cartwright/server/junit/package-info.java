/** The server in anyone's JUnit tests. */
@NullMarked
package dev.cartwright.server.junit;

import org.jspecify.annotations.NullMarked;
