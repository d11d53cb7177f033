/** The wire: the contract's routes, the one body reader, the one error envelope. The only package that knows JAX-RS. */
@NullMarked
package dev.cartwright.server.http;

import org.jspecify.annotations.NullMarked;
