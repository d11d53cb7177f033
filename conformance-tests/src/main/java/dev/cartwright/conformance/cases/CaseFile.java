package dev.cartwright.conformance.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A {@code case.yaml} as it is written; CASES.md in the contract's folder explains each key. */
record CaseFile(
        @JsonProperty(required = true) int format,
        @JsonProperty(required = true) String why,
        @JsonProperty(required = true) Source source,
        Optional<JsonNode> basis,
        Optional<Case.Sides> appliesTo,
        Optional<String> given,
        Map<String, Binding> bind,
        Map<String, String> settled,
        @JsonProperty(required = true) RequestPart request,
        @JsonProperty(required = true) ResponsePart response) {

    CaseFile {
        basis = basis.filter(tree -> !tree.isNull());
        bind = Map.copyOf(bind);
        settled = Map.copyOf(settled);
    }

    /** Where the case comes from; line numbers are those of the documentation page. */
    record Source(
            Optional<String> document,
            Optional<String> lines,
            Optional<String> request,
            Optional<String> response,
            Optional<String> sample,
            @JsonProperty(required = true) Kind kind) {}

    /** The request, printed or written in place. */
    record RequestPart(
            @JsonProperty(required = true) String operation,
            Optional<Authentication> authentication,
            Optional<String> printed,
            Optional<String> method,
            Map<String, String> parameters,
            Map<String, String> headers,
            Optional<JsonNode> body,
            Optional<String> text,
            Map<String, Integer> raise) {

        RequestPart {
            parameters = Map.copyOf(parameters);
            headers = Map.copyOf(headers);
            raise = Map.copyOf(raise);
            body = body.filter(tree -> !tree.isNull());
        }
    }

    /** The expected response, printed or written in place. */
    record ResponsePart(
            Optional<String> printed,
            Optional<Integer> status,
            Map<String, String> headers,
            Optional<JsonNode> body,
            @JsonProperty("same-as") Optional<String> sameAs,
            @JsonProperty("by-kind") Map<String, ByKind> byKind,
            List<String> absent) {

        ResponsePart {
            headers = Map.copyOf(headers);
            byKind = Map.copyOf(byKind);
            absent = List.copyOf(absent);
            body = body.filter(tree -> !tree.isNull());
        }
    }
}
