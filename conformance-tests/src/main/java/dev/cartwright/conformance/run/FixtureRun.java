package dev.cartwright.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.cartwright.conformance.cases.CallIds;
import dev.cartwright.conformance.cases.Canonical;
import dev.cartwright.conformance.cases.CaseException;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Fixture;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.wire.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs a fixture's steps, and checks each before the case may rely on it. */
final class FixtureRun {

    private final Contract contract;
    private final ContractCheck contractCheck;
    private final Links links;

    FixtureRun(Contract contract, ContractCheck contractCheck) {
        this.contract = contract;
        this.contractCheck = contractCheck;
        this.links = new Links(contract);
    }

    /**
     * Brings the state about.
     *
     * @throws GivenFailed if a step was not answered as the fixture says
     */
    GivenState run(Fixture fixture, Substitution substitution, ServerSession session) throws GivenFailed, IOException {
        Map<String, String> values = new HashMap<>();
        JsonNode resource = MissingNode.getInstance();
        List<Links.ReadBack> readers = new ArrayList<>();
        for (Fixture.Step step : fixture.steps()) {
            Operation operation = contract.operation(step.operation());
            Map<String, String> parameters = parameters(step, values, substitution);
            Optional<JsonNode> body = step.body().map(substitution::tree);
            Response response = session.send(
                    "given",
                    session.stamped(
                            operation.request(parameters, CallIds.plainHead(), body), session.scheme(operation)));
            JsonNode answer = checked(operation, step, body, response);
            for (Map.Entry<String, String> give : step.gives().entrySet()) {
                given(operation, give.getValue(), answer, response)
                        .ifPresent(value -> values.put(give.getKey(), value));
            }
            List<Links.ReadBack> shown = links.readBacks(operation, parameters, response);
            resource = answer;
            for (Links.ReadBack readBack : shown) {
                JsonNode read = read(readBack, operation, session);
                resource = readBack.shown().equals(answer) ? read : resource;
                readers.removeIf(known -> known.reader().equals(readBack.reader()));
                readers.add(readBack);
            }
        }
        return new GivenState(values, resource, readers);
    }

    private JsonNode checked(Operation operation, Fixture.Step step, Optional<JsonNode> body, Response response)
            throws GivenFailed {
        if (response.status() != step.status()) {
            throw new GivenFailed(operation.id() + " answered " + response.status() + " instead of " + step.status()
                    + ": " + response.text());
        }
        List<Difference> faults = new ArrayList<>(Difference.all(contractCheck.response(operation, response)));
        JsonNode answer = JsonText.read(response.text()).orElse(MissingNode.getInstance());
        JsonNode requested = contract.requestSchema(operation);
        if (body.isPresent() && requested.equals(contract.responseSchema(operation, response.status()))) {
            faults.addAll(Comparison.byValue(new Canonical(contract).request(body.get(), requested), answer));
        }
        if (!faults.isEmpty()) {
            throw new GivenFailed(operation.id() + ": " + faults);
        }
        return answer;
    }

    private JsonNode read(Links.ReadBack readBack, Operation operation, ServerSession session)
            throws GivenFailed, IOException {
        Response response = session.get("given, read back", readBack.reader(), readBack.parameters());
        JsonNode read = JsonText.read(response.text()).orElse(MissingNode.getInstance());
        List<Difference> faults = new ArrayList<>(Comparison.byValue(readBack.shown(), read));
        faults.addAll(Difference.all(contractCheck.response(readBack.reader(), response)));
        if (!response.isSuccess() || !faults.isEmpty()) {
            throw new GivenFailed(readBack.reader().id() + " after " + operation.id() + " answered " + response.status()
                    + ": " + faults);
        }
        return read;
    }

    private static Map<String, String> parameters(
            Fixture.Step step, Map<String, String> given, Substitution substitution) {
        Map<String, String> parameters = new LinkedHashMap<>();
        step.parameters().forEach((name, value) -> {
            if (value.matches("\\{.+}")) {
                String wanted = value.substring(1, value.length() - 1);
                parameters.put(
                        name,
                        Optional.ofNullable(given.get(wanted))
                                .orElseThrow(() -> new CaseException("no earlier step gives '" + wanted + "'")));
            } else {
                parameters.put(name, substitution.string(value));
            }
        });
        return parameters;
    }

    /** What stands at the pointer, which must be there, or in the header, which only the case that needs it misses. */
    private static Optional<String> given(Operation operation, String where, JsonNode answer, Response response)
            throws GivenFailed {
        if (!where.startsWith("/")) {
            return response.headers().first(where);
        }
        if (!answer.at(where).isValueNode()) {
            throw new GivenFailed(operation.id() + " answered nothing at " + where);
        }
        return Optional.of(answer.at(where).asText());
    }
}
