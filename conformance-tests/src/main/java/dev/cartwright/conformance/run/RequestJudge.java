package dev.cartwright.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cartwright.conformance.cases.ByKind;
import dev.cartwright.conformance.cases.CallIds;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.target.Call;
import dev.cartwright.conformance.wire.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Judges one request of a client. */
final class RequestJudge {

    private final Contract contract;
    private final ContractCheck contractCheck;
    private final String token;
    private final SentBody sentBody;
    private final Set<String> seenIds = ConcurrentHashMap.newKeySet();

    RequestJudge(Contract contract, ContractCheck contractCheck, String token) {
        this.contract = contract;
        this.contractCheck = contractCheck;
        this.token = token;
        this.sentBody = new SentBody(contract);
    }

    /**
     * What is wrong with it.
     *
     * @param before the one that it repeats
     */
    List<Check> judge(Call call, Request request, Optional<Request> before, JsonNode given) {
        Operation operation = contract.operation(call.operation());
        String target = operation.target(call.parameters());
        List<Check> checks = new ArrayList<>();
        checks.add(Check.equal("method", operation.method(), request.method()));
        checks.add(Check.equal("path", target, request.target()));
        checks.add(new Check("request-ids", ids(request, before)));
        checks.add(Check.equal(
                "authorization",
                "Bearer " + token,
                request.headers().first("Authorization").orElse("")));
        JsonNode body = JsonText.read(request.text()).orElse(MissingNode.getInstance());
        checks.add(new Check("request-body", sentBody.differences(call, operation, body, given)));
        List<Difference> faults = new ArrayList<>(
                Difference.all(contractCheck.request(request, body.isMissingNode() ? "" : request.text())));
        if (request.body().length > 0 && !request.headers().has("Content-Type")) {
            faults.add(Difference.at("Content-Type", "that of the body", "nothing"));
        }
        checks.add(new Check("request-contract", faults));
        return checks;
    }

    private List<Difference> ids(Request request, Optional<Request> before) {
        List<Difference> faults = new ArrayList<>();
        for (String name : CallIds.NAMES) {
            String id = request.headers().first(name).orElse("");
            boolean repeated = before.flatMap(it -> it.headers().first(name))
                    .filter(id::equals)
                    .isPresent();
            if (!ByKind.ValueKind.GUID.fits(TextNode.valueOf(id))) {
                faults.add(Difference.at(name, "a GUID", "\'" + id + "\'"));
            } else if (!repeated && !seenIds.add(name + id)) {
                faults.add(new Difference(name, id + " was used by an earlier request"));
            }
        }
        return faults;
    }
}
