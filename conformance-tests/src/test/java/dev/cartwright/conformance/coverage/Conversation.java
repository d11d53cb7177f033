package dev.cartwright.conformance.coverage;

import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.coverage.Entry.State;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.CaseResult.Side;
import dev.cartwright.conformance.run.Profile;
import dev.cartwright.conformance.run.Traced;
import dev.cartwright.conformance.run.Verdict;
import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A small contract, and messages that cover all of it: a thing is put, read by its link, not found, and put badly. */
final class Conversation {

    static final String CONTRACT = """
        openapi: 3.0.3
        paths:
          /things/{thing}:
            parameters: [{name: thing, in: path, required: true, schema: {type: string, pattern: '^[a-z]+$'}}]
            put:
              operationId: putThing
              parameters: [{name: X-Reason, in: header, schema: {type: string}}]
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
              responses:
                '200':
                  headers: {ETag: {schema: {type: string}}}
                  content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
                  links: {read: {operationId: getThing, parameters: {thing: $response.body#/name}}}
                '400': {content: {application/json: {schema: {$ref: '#/components/schemas/Fault'}}}}
            get:
              operationId: getThing
              responses:
                '200': {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
                '400': {content: {application/json: {schema: {$ref: '#/components/schemas/Fault'}}}}
                '404':
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/Fault'}
                      examples: {unknown: {value: {code: 7}}}
        components:
          schemas:
            Thing:
              type: object
              required: [size]
              properties:
                name: {type: string, readOnly: true}
                size: {type: integer, minimum: 1, x-violation-code: 9}
                parts: {type: array, maxItems: 2, items: {$ref: '#/components/schemas/Thing'}}
            Fault: {type: object, properties: {code: {type: integer}}}
        """;

    static final String PUT = "{\"size\": 1, \"parts\": [{\"size\": 1}, {\"size\": 1}]}";
    static final String THING = "{\"name\": \"b\", \"size\": 2, \"parts\": []}";

    private Conversation() {}

    static Traced exchange(String method, String path, String body, int status, String answer) {
        return new Traced(
                "request",
                new Request(method, path, Headers.of("X-Reason", "any"), new byte[0]).withBody(body),
                Optional.of(new Response(status, "", Headers.of("ETag", "1"), new byte[0]).withBody(answer)));
    }

    static Traced put() {
        return exchange("PUT", "/things/a", PUT, 200, THING);
    }

    static Traced get() {
        return exchange("GET", "/things/b", "", 200, THING);
    }

    static Traced notFound() {
        return exchange("GET", "/things/c", "", 404, "{\"code\": 7}");
    }

    static Traced refused(String body) {
        return exchange("PUT", "/things/a", body, 400, "{\"code\": 9}");
    }

    /** All that there is to cover. */
    static List<Traced> whole() {
        return List.of(
                put(),
                get(),
                notFound(),
                refused("{\"size\": 0}"),
                refused("{\"size\": \"x\"}"),
                refused("{}"),
                refused("[]"),
                refused("{\"size\": 1, \"parts\": 1}"),
                refused("{\"size\": 1, \"parts\": [{\"size\": 1}, {\"size\": 1}, {\"size\": 1}]}"),
                refused("{\"size\": 1, \"parts\": [1]}"),
                refused("{\"size\": 1, \"parts\": [{}]}"),
                exchange("PUT", "/things/A", PUT, 400, "{\"code\": 9}"),
                exchange("GET", "/things/A", "", 400, "{\"code\": 9}"));
    }

    static Coverage coverage(String contract, Profile profile, Verdict verdict, List<Traced> trace) {
        CaseResult result = new CaseResult(
                "putThing/a", Side.SERVER, "", verdict, List.of(), "", trace, Optional.empty(), Duration.ZERO);
        return Coverage.of(Contract.parse("small.yaml", contract), profile, Set.of(Side.SERVER), List.of(result));
    }

    /** The names of the points that these messages do not cover. */
    static List<String> uncovered(List<Traced> trace) {
        return names(coverage(CONTRACT, Profile.NONE, Verdict.PASS, trace), State.UNCOVERED);
    }

    static List<String> names(Coverage coverage, State state) {
        return coverage.entries(state).stream()
                .map(entry ->
                        entry.point().aspect().label() + " " + entry.point().name())
                .toList();
    }
}
