/** A client for Partner Center's carts and checkout. */
@NullMarked
package dev.cartwright.client;

import org.jspecify.annotations.NullMarked;
