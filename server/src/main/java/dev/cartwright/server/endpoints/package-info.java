/** What is served outside the contract; each endpoint is one handler that answers its own path. */
@NullMarked
package dev.cartwright.server.endpoints;

import org.jspecify.annotations.NullMarked;
