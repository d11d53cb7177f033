package dev.cartwright.server.http;

import dev.cartwright.server.domain.Command;
import dev.cartwright.server.domain.Customer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the gate has found out about a request.
 *
 * @param operation the contract's operation
 * @param known who asks for what, under which conditions; absent when the customer's id is malformed
 * @param parameterViolations to be named together with the body's; such a call never reaches a resource
 */
record Call(Operation operation, @Nullable Command known, List<Violation> parameterViolations) {

    Command command() {
        return Objects.requireNonNull(known, "a call with a malformed customer has reached a resource");
    }

    Customer customer() {
        return command().buyer().customer();
    }
}
