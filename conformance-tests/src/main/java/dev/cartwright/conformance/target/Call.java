package dev.cartwright.conformance.target;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a client under test is asked to do.
 *
 * @param operation the contract's operationId
 * @param parameters path and query parameters by the contract's names
 * @param body the canonical request body: the contract's spelling, no server-owned members
 */
public record Call(String operation, Map<String, String> parameters, Optional<JsonNode> body) {

    public Call {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
