/** A server for Partner Center's carts and checkout, generated from the contract and made real. */
@NullMarked
package dev.cartwright.server;

import org.jspecify.annotations.NullMarked;
