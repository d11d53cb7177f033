package dev.cartwright.server.http;

import dev.cartwright.server.domain.Buyer;
import dev.cartwright.server.domain.Customer;
import java.util.List;

/**
 * What the gate has found out about a request.
 *
 * @param operation the contract's operation
 * @param buyer who acts, and for which of the partner's customers
 * @param parameterViolations to be named together with the body's; such a call never reaches a resource
 */
record Call(Operation operation, Buyer buyer, List<Violation> parameterViolations) {

    Customer customer() {
        return buyer.customer();
    }
}
