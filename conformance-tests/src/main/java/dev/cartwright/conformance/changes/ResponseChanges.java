package dev.cartwright.conformance.changes;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares what an operation answers: statuses, headers, bodies. */
final class ResponseChanges {

    private final Found found;
    private final BodyChanges bodies;
    private final SchemaChanges schemas;

    ResponseChanges(Found found, BodyChanges bodies, SchemaChanges schemas) {
        this.found = found;
        this.bodies = bodies;
        this.schemas = schemas;
    }

    void compare(Pair responses) {
        for (String status : responses.names()) {
            Pair response = responses.member(status);
            if (response.isRemoved()) {
                found.add(response, "status removed", Party.READERS);
            } else if (response.isAdded()) {
                // A client knows what a refusal is by its class; a success it reads by its status.
                boolean refusal = status.startsWith("4") || status.startsWith("5");
                found.add(response, "status added", refusal ? new Party[0] : new Party[] {Party.READERS});
            } else {
                response(response.target());
            }
        }
    }

    private void response(Pair response) {
        headers(response.member("headers"));
        Pair content = response.member("content");
        bodies.compare(content, Direction.RESPONSE);
        Wording.compare(response, Set.of("headers", "content"), found);
    }

    private void headers(Pair headers) {
        Map<String, String> before = byLowerCase(headers.before());
        Map<String, String> after = byLowerCase(headers.after());
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            Pair header = new Pair(
                    headers.before().member(before.getOrDefault(name, name)),
                    headers.after().member(after.getOrDefault(name, name)));
            if (header.isRemoved()) {
                found.add(header, "header removed", Party.READERS);
            } else if (header.isAdded()) {
                found.add(header, "header added");
            } else {
                header(header.target());
            }
        }
    }

    private static Map<String, String> byLowerCase(Spot headers) {
        Map<String, String> names = new TreeMap<>();
        headers.names().forEach(name -> names.put(name.toLowerCase(Locale.ROOT), name));
        return names;
    }

    private void header(Pair header) {
        Pair required = header.member("required");
        boolean was = required.before().node().asBoolean();
        boolean is = required.after().node().asBoolean();
        if (was != is) {
            found.add(required, "required changed", Direction.RESPONSE.brokenBy(Variation.of(is, was)));
        }
        schemas.compare(header.member("schema"), Direction.RESPONSE);
        Wording.compare(header, Set.of("required", "schema"), found);
    }
}
