package dev.cartwright.conformance.derived;

import dev.cartwright.conformance.cases.CallIds;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.HttpStatuses;
import dev.cartwright.conformance.cases.Origin;
import dev.cartwright.conformance.wire.Headers;
import java.util.List;

/** The one header that HTTP/1.1 itself asks of every request (RFC 9112, section 3.2). It belongs to no operation: one is enough. */
final class HostCases {

    private static final String HOST = "Host";
    private static final int REFUSED = 400;

    private final Model model;

    HostCases(Model model) {
        this.model = model;
    }

    List<Case> cases() {
        // Who cannot read a head cannot repeat ids from it.
        Headers head = model.request().headers().without(CallIds.NAMES);
        return List.of(
                refused("host-missing", "A request without a host is none.", head.and(HOST, "")),
                refused(
                        "host-twice",
                        "A request to two hosts is none.",
                        head.and(HOST, "a.example").and(HOST, "a.example")),
                refused("host-malformed", "A host's name has no blanks.", head.and(HOST, "a b")));
    }

    private Case refused(String name, String why, Headers headers) {
        return model.with(
                name,
                why,
                Origin.derived(HttpStatuses.DECISION, "/code"),
                model.request().withHeaders(headers),
                Refusal.of(REFUSED, Codes.INVALID));
    }
}
