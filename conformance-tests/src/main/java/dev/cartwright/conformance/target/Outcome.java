package dev.cartwright.conformance.target;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** What a client made of the answer: a typed result read member by member, or a typed error. */
public sealed interface Outcome {

    /** The call succeeded with this result. */
    record Result(JsonNode value) implements Outcome {}

    /** The service refused, with what the error body and head say; a part that was not sent is absent. */
    record Refused(
            int status,
            Optional<String> code,
            Optional<String> description,
            List<String> data,
            Optional<String> requestId,
            Optional<String> correlationId)
            implements Outcome {

        public Refused {
            data = List.copyOf(data);
        }
    }

    /** No answer, or one that the client could not read; the message is the client's own. */
    record Broken(String message) implements Outcome {}
}
