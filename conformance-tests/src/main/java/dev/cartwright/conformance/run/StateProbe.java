package dev.cartwright.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.wire.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks at stored state from outside: what a write changed, and that a refused write changed nothing. */
final class StateProbe {

    /** The name of the check that a refused write changed nothing. */
    static final String UNCHANGED = "unchanged";

    private final Contract contract;
    private final Links links;

    StateProbe(Contract contract) {
        this.contract = contract;
        this.links = new Links(contract);
    }

    /** The state that a write which must be refused might touch; nothing for any other request. */
    State read(String step, Case testCase, Map<String, String> parameters, GivenState given, ServerSession session)
            throws IOException {
        if (testCase.operation().isSafe() || testCase.response().message().isSuccess()) {
            return new State(Map.of());
        }
        Map<String, JsonNode> shown = new LinkedHashMap<>();
        for (Links.ReadBack reader : given.readers()) {
            add(shown, session.get(step, reader.reader(), reader.parameters()), reader.reader(), reader.parameters());
        }
        Operation reader = contract.reader(testCase.operation()).orElse(null);
        if (reader != null && shown.isEmpty()) {
            Map<String, String> path = new LinkedHashMap<>(parameters);
            path.keySet().retainAll(reader.pathNames());
            add(shown, session.get(step, reader, path), reader, path);
        }
        return new State(shown);
    }

    /** Checks that the state is what it was. */
    List<Check> unchanged(
            State before, Case testCase, Map<String, String> parameters, GivenState given, ServerSession session)
            throws IOException {
        if (before.shown().isEmpty()) {
            return List.of();
        }
        State after = read("state after", testCase, parameters, given, session);
        List<Difference> differences = new ArrayList<>();
        before.shown().forEach((target, state) -> {
            JsonNode now = after.shown().getOrDefault(target, MissingNode.getInstance());
            if (!state.equals(now)) {
                differences.add(Difference.of(target + " changed from " + state + " to " + now));
            }
        });
        return List.of(new Check(UNCHANGED, differences));
    }

    /** Checks that what a write answered is what its GET shows. */
    List<Check> readBack(Operation operation, Map<String, String> parameters, Response response, ServerSession session)
            throws IOException {
        if (operation.isSafe()) {
            return List.of();
        }
        List<Links.ReadBack> readBacks = links.readBacks(operation, parameters, response);
        List<Difference> differences = new ArrayList<>();
        for (Links.ReadBack readBack : readBacks) {
            Response read = session.get("read-back", readBack.reader(), readBack.parameters());
            if (!read.isSuccess()) {
                differences.add(Difference.of(readBack.reader().id() + " answered " + read.status()));
            }
            differences.addAll(Comparison.byValue(
                    readBack.shown(), JsonText.read(read.text()).orElse(MissingNode.getInstance())));
        }
        return readBacks.isEmpty() ? List.of() : List.of(new Check("read-back", differences));
    }

    /** What cannot be read cannot be seen to change. */
    private static void add(
            Map<String, JsonNode> shown, Response response, Operation reader, Map<String, String> parameters) {
        if (response.isSuccess()) {
            shown.put(reader.target(parameters), JsonText.read(response.text()).orElse(MissingNode.getInstance()));
        }
    }

    /** What GETs show, by target. */
    record State(Map<String, JsonNode> shown) {

        State {
            shown = Collections.unmodifiableMap(new LinkedHashMap<>(shown));
        }
    }
}
