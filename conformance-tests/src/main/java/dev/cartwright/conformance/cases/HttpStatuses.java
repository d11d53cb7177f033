package dev.cartwright.conformance.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * The statuses that belong to HTTP and not to an operation, from the front matter of the decision that lists them.
 */
public record HttpStatuses(Set<Integer> statuses) {

    private static final String DECISION = "0009";

    public HttpStatuses {
        statuses = Set.copyOf(statuses);
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
        Set<Integer> statuses = new TreeSet<>();
        for (JsonNode entry : decision.frontMatter().path("statuses")) {
            statuses.add(entry.path("status").asInt());
        }
        return new HttpStatuses(statuses);
    }

    /** Whether HTTP itself gives this status its meaning. */
    public boolean has(int status) {
        return statuses.contains(status);
    }
}
