package dev.cartwright.conformance.docs;

import java.util.List;
import java.util.Optional;

/**
 * What is known of one block.
 *
 * @param meaning what it is to the contract; empty if it is nothing to it
 * @param violations where it does not satisfy the contract once it is repaired
 */
record Finding(Sample sample, Optional<Meaning> meaning, List<Violation> violations) {

    Finding {
        violations = List.copyOf(violations);
    }

    Kind kind() {
        return sample.message().kind();
    }

    /** Whether it shows the form of requests, with names in braces, and is none itself. */
    boolean isFormOnly() {
        Message message = sample.message();
        return kind() == Kind.REQUEST
                && message.headers().lines().isEmpty()
                && !sample.hasBody()
                && message.start().filter(line -> line.contains("{")).isPresent();
    }

    /** Whether the contract is satisfied; empty if there is nothing to hold against it. */
    Optional<Boolean> satisfiesContract() {
        boolean nothing = meaning.isEmpty() || !sample.isValidAfterRepair() || isFormOnly();
        return nothing ? Optional.empty() : Optional.of(violations.isEmpty());
    }
}
