package dev.cartwright.conformance.derived;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.HttpStatuses;
import dev.cartwright.conformance.cases.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cases that follow from the contract, as many as it has keywords, parameters and operations. */
public final class DerivedCases {

    private final Contract contract;
    private final HttpStatuses statuses;
    private final List<Case> written;
    private final List<Case> cases = new ArrayList<>();
    private final Map<String, Case> together = new HashMap<>();

    /** @param written the cases to take a good request of each operation from */
    public DerivedCases(Contract contract, HttpStatuses statuses, List<Case> written) {
        this.contract = contract;
        this.statuses = statuses;
        this.written = List.copyOf(written);
        derive();
    }

    /** None for an operation that no written case sees succeed. */
    public List<Case> cases() {
        return List.copyOf(cases);
    }

    /** For ids of cases whose values stand in one request too: the case of that request, which comes before them. */
    public Map<String, Case> together() {
        return Map.copyOf(together);
    }

    private void derive() {
        List<Case> ofClients =
                written.stream().filter(it -> it.sides().client()).toList();
        List<Model> asked = new ArrayList<>();
        Set<String> methods = new HashSet<>();
        for (Operation operation : contract.operations()) {
            Model.of(operation, ofClients).ifPresent(model -> {
                asked.add(model);
                cases.addAll(new AnswerCases(contract, model).cases());
                cases.addAll(new WholeAnswers(contract, model).cases());
                cases.addAll(new CodedRefusals(contract, model).cases());
                cases.addAll(new HostileCases(contract, model).cases());
                if (methods.isEmpty()) {
                    cases.addAll(new PatienceCases(contract, statuses, model).cases());
                    new LongAnswers(contract, model).huge().ifPresent(cases::add);
                }
                if (methods.add(operation.method())) {
                    new LongAnswers(contract, model).slow().ifPresent(cases::add);
                }
            });
            Model.of(operation, written).ifPresent(model -> {
                cases.addAll(new ParameterCases(contract, model).cases());
                cases.addAll(new InsideParameters(contract, model).cases());
                cases.addAll(new MissingCases(contract, statuses, model).cases());
                cases.addAll(new RepeatedCases(contract, statuses, model).cases());
                cases.addAll(TagCases.of(operation, written));
                cases.addAll(new HttpCases(contract, statuses, model).cases());
                if (operation.node().has("requestBody")) {
                    cases.addAll(new BodyCases(contract, model).cases());
                    cases.addAll(new GrammarCases(model).cases());
                    cases.addAll(new LenientCases(contract, model).cases());
                    Model.fullest(operation, contract, written).ifPresent(this::inside);
                }
            });
        }
        contract.operations().stream()
                .filter(Operation::isSafe)
                .flatMap(operation -> Model.of(operation, written).stream())
                .findFirst()
                .ifPresent(model -> cases.addAll(new HostCases(model).cases()));
        List<Case> known = new ArrayList<>(written);
        known.addAll(cases);
        cases.addAll(new ListedCodes(contract, asked, known).cases());
    }

    private void inside(Model fullest) {
        InsideCases inside = new InsideCases(contract, fullest);
        int number = 0;
        for (InsideGroup group : InsideGroup.of(inside.cases())) {
            number++;
            if (group.cases().size() > 1) {
                Case all = inside.together(number, group.cases());
                cases.add(all);
                group.cases().forEach(it -> together.put(it.testCase().id(), all));
            }
            group.cases().forEach(it -> cases.add(it.testCase()));
        }
    }
}
