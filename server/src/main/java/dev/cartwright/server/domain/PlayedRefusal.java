package dev.cartwright.server.domain;

import java.util.Objects;

/** Ends a checkout that is refused because an item plays it. */
final class PlayedRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FaultException fault;

    PlayedRefusal(Failure failure) {
        this.fault =
                new FaultException(Objects.requireNonNull(failure.status()), failure.code(), failure.description());
    }

    /** What the caller is told. */
    FaultException fault() {
        return fault;
    }
}
