/** The JDBC adapter of the domain's ports. */
@NullMarked
package dev.cartwright.server.store;

import org.jspecify.annotations.NullMarked;
