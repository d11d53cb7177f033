package dev.cartwright.conformance.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what may be asked, and what is answered. */
final class OperationChanges {

    private static final Set<String> COMPARED =
            Set.of("parameters", "requestBody", "responses", "security", "tags", "operationId");

    private final Found found;
    private final BodyChanges bodies;
    private final ResponseChanges responses;
    private final SchemaChanges schemas;

    OperationChanges(Found found) {
        this.found = found;
        this.schemas = new SchemaChanges(found);
        this.bodies = new BodyChanges(found, schemas);
        this.responses = new ResponseChanges(found, bodies, schemas);
    }

    void compare(Spot before, Spot after) {
        Map<String, Endpoint> earlier = Endpoint.all(before);
        Map<String, Endpoint> later = Endpoint.all(after);
        Set<String> keys = new LinkedHashSet<>(later.keySet());
        keys.addAll(earlier.keySet());
        for (String key : keys) {
            Endpoint was = earlier.get(key);
            Endpoint is = later.get(key);
            if (was != null && is != null) {
                compare(was, is);
            } else if (was != null) {
                found.add(was.operation().pointer(), InterfaceChanges.REMOVED, was.title(), "", Party.SENDERS);
            } else if (is != null) {
                found.add(is.operation().pointer(), InterfaceChanges.ADDED, "", is.title());
            }
        }
    }

    private void compare(Endpoint was, Endpoint is) {
        Pair operation = new Pair(was.operation(), is.operation());
        security(was, is);
        parameters(was, is);
        body(operation.member("requestBody"));
        responses.compare(operation.member("responses"));
        Wording.compare(operation, COMPARED, found);
        Set<String> elsewhere = new LinkedHashSet<>(Endpoint.METHODS);
        elsewhere.add("parameters");
        Wording.compare(new Pair(was.path(), is.path()), elsewhere, found);
    }

    private void security(Endpoint was, Endpoint is) {
        List<Set<String>> before = was.security();
        List<Set<String>> after = is.security();
        if (Set.copyOf(before).equals(Set.copyOf(after))) {
            return;
        }
        boolean enough = before.stream().allMatch(token -> after.stream().anyMatch(token::containsAll));
        String place = is.operation().pointer() + "/security";
        found.add(
                place,
                "security changed",
                before.toString(),
                after.toString(),
                enough ? new Party[0] : new Party[] {Party.SENDERS});
    }

    private void parameters(Endpoint was, Endpoint is) {
        Map<String, Spot> before = was.parameters();
        Map<String, Spot> after = is.parameters();
        Set<String> keys = new LinkedHashSet<>(after.keySet());
        keys.addAll(before.keySet());
        String place = is.operation().pointer() + "/parameters";
        for (String key : keys) {
            Spot earlier = before.get(key);
            Spot later = after.get(key);
            if (earlier != null && later != null) {
                parameter(new Pair(earlier, later));
            } else if (earlier != null) {
                found.add(place, "parameter " + earlier.text("name") + " removed", earlier.json(), "", Party.SENDERS);
            } else if (later != null) {
                Party[] breaks = later.isTrue("required") ? new Party[] {Party.SENDERS} : new Party[0];
                found.add(place, "parameter " + later.text("name") + " added", "", later.json(), breaks);
            }
        }
    }

    private void parameter(Pair parameter) {
        flag(parameter.member("required"), "required");
        for (String form : List.of("style", "explode", "allowReserved", "allowEmptyValue", "content")) {
            if (parameter.member(form).differs()) {
                found.add(parameter.member(form), form + " changed", Party.SENDERS);
            }
        }
        schemas.compare(parameter.member("schema"), Direction.REQUEST);
        Wording.compare(
                parameter,
                Set.of(
                        "name",
                        "in",
                        "required",
                        "schema",
                        "style",
                        "explode",
                        "allowReserved",
                        "allowEmptyValue",
                        "content"),
                found);
    }

    private void body(Pair body) {
        if (body.isRemoved()) {
            found.add(body, "request body removed", Party.SENDERS);
        } else if (body.isAdded()) {
            boolean required = body.after().isTrue("required");
            found.add(body, "request body added", required ? new Party[] {Party.SENDERS} : new Party[0]);
        } else if (body.isInBoth()) {
            Pair target = body.target();
            flag(target.member("required"), "required");
            bodies.compare(target.member("content"), Direction.REQUEST);
            Wording.compare(target, Set.of("required", "content"), found);
        }
    }

    private void flag(Pair flag, String name) {
        JsonNode was = flag.before().node();
        JsonNode is = flag.after().node();
        if (was.asBoolean() != is.asBoolean()) {
            found.add(flag, name + " changed", is.asBoolean() ? new Party[] {Party.SENDERS} : new Party[0]);
        }
    }
}
