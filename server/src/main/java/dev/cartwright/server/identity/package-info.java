/** Who is calling: partners, their tokens and their customers. */
@NullMarked
package dev.cartwright.server.identity;

import org.jspecify.annotations.NullMarked;
