package dev.cartwright.server.http;

import dev.cartwright.server.domain.Buyer;
import dev.cartwright.server.domain.Command;
import dev.cartwright.server.domain.Customer;
import dev.cartwright.server.domain.Precondition;
import dev.cartwright.server.identity.Caller;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the gate has found out about a request.
 *
 * @param operation the contract's operation
 * @param address what was asked for
 * @param caller who holds the token
 * @param known for which of the partner's customers; absent when the customer's id is malformed
 * @param parameterViolations to be named together with the body's; such a call never reaches a resource
 * @param requestId the MS-RequestId that the caller sent; absent when it sent none
 * @param ifMatch the header If-Match; absent when it was not sent
 * @param body as it arrived; empty where the operation takes none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
record Call(
        Operation operation,
        Address address,
        Caller caller,
        @Nullable Customer known,
        List<Violation> parameterViolations,
        @Nullable String requestId,
        @Nullable String ifMatch,
        byte[] body) {

    /** The same call when its body has arrived; one that the operation does not take is ignored (decision 0004). */
    Call with(byte[] arrived) {
        return operation.body() == null
                ? this
                : new Call(operation, address, caller, known, parameterViolations, requestId, ifMatch, arrived);
    }

    Customer customer() {
        return Objects.requireNonNull(known, "a call with a malformed customer has reached a resource");
    }

    /** Who asks for what, under which conditions. */
    Command command() {
        return new Command(
                new Buyer(caller.user(), customer()),
                requestId == null
                        ? null
                        : RequestKeys.of(caller.account().tenant(), operation, requestId, address.path(), body),
                ifMatch == null ? Precondition.NONE : IfMatch.precondition(ifMatch));
    }
}
