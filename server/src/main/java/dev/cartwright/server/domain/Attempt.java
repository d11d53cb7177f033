package dev.cartwright.server.domain;

/** Which checkout of a cart it is. */
enum Attempt {
    FIRST,
    LATER
}
