package dev.cartwright.server.http;

import dev.cartwright.server.domain.Buyer;
import dev.cartwright.server.domain.Customer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the gate has found out about a request.
 *
 * @param operation the contract's operation
 * @param known who acts, and for which of the partner's customers; absent when the customer's id is malformed
 * @param parameterViolations to be named together with the body's; such a call never reaches a resource
 */
record Call(Operation operation, @Nullable Buyer known, List<Violation> parameterViolations) {

    Buyer buyer() {
        return Objects.requireNonNull(known, "a call with a malformed customer has reached a resource");
    }

    Customer customer() {
        return buyer().customer();
    }
}
