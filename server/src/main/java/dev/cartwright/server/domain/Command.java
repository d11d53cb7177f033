package dev.cartwright.server.domain;

import org.jspecify.annotations.Nullable;

/**
 * How a write is asked for, beside what is to be written.
 *
 * @param buyer who acts, and for whom
 * @param key absent when the caller gave no id, so that nobody can repeat it
 * @param precondition what must hold of the resource as it stands
 */
public record Command(Buyer buyer, @Nullable RequestKey key, Precondition precondition) {}
