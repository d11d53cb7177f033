package dev.cartwright.conformance.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The statuses that belong to HTTP and not to an operation, from the front matter of the decision that lists them.
 *
 * @param codes the code that each carries, by status
 */
public record HttpStatuses(Map<Integer, Integer> codes) {

    /** The decision's id. */
    public static final String DECISION = "0009";

    public HttpStatuses {
        codes = Map.copyOf(codes);
    }

    /**
     * Reads the decision.
     *
     * @throws CaseException if it is not there or its front matter has no statuses
     */
    public static HttpStatuses read(Path spec) {
        Decision decision = Decision.all(spec).get(DECISION);
        if (decision == null || decision.frontMatter().path("statuses").isEmpty()) {
            throw new CaseException("decision " + DECISION + " must list 'statuses' in its front matter");
        }
        Map<Integer, Integer> codes = new TreeMap<>();
        for (JsonNode entry : decision.frontMatter().path("statuses")) {
            codes.put(entry.path("status").asInt(), entry.path("code").asInt());
        }
        return new HttpStatuses(codes);
    }

    /** Whether HTTP itself gives this status its meaning. */
    public boolean has(int status) {
        return codes.containsKey(status);
    }

    /**
     * The code that the status carries.
     *
     * @throws CaseException if the decision does not list it
     */
    public int code(int status) {
        return Optional.ofNullable(codes.get(status))
                .orElseThrow(() -> new CaseException("decision " + DECISION + " does not list status " + status));
    }
}
