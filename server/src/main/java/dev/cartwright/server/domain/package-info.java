/** Carts, checkout and orders: the rules, and the ports they need. Knows neither HTTP nor SQL. */
@NullMarked
package dev.cartwright.server.domain;

import org.jspecify.annotations.NullMarked;
