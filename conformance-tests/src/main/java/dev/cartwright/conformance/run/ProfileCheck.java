package dev.cartwright.conformance.run;

import dev.cartwright.conformance.cases.Binding;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.workflows.Workflow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Finds what a profile says of something that is not there: it would have no effect, and nobody would notice. */
final class ProfileCheck {

    private static final String WAY_OUT = "; mend it or take it out of the profile";

    private final WrittenProfile written;
    private final Profile profile;
    private final Contract contract;
    private final Suite suite;
    private final List<CaseResult> found = new ArrayList<>();

    ProfileCheck(WrittenProfile written, Contract contract, Suite suite) {
        this.written = written;
        this.profile = written.profile();
        this.contract = contract;
        this.suite = suite;
    }

    /** Known failures of cases that are not there, or are not asked of that side, and what is declared twice. */
    List<CaseResult> knownFailures() {
        Set<String> ids = new TreeSet<>();
        suite.cases().forEach(it -> ids.add(it.id()));
        suite.workflows().forEach(it -> ids.add(it.id()));
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < profile.knownFailures().size(); i++) {
            Profile.KnownFailure failure = profile.knownFailures().get(i);
            String at = written.at("/known-failures/" + i) + ": known failure of " + failure.caseId() + ", check "
                    + failure.check() + ": ";
            if (!ids.contains(failure.caseId())) {
                stale(failure.caseId(), at + "there is no such case" + Nearest.hint(failure.caseId(), ids));
            } else if (failure.side()
                    .filter(side -> !isAsked(failure.caseId(), side))
                    .isPresent()) {
                stale(failure.caseId(), at + "no " + failure.side().get().label() + " is asked that case");
            }
            if (!seen.add(List.of(failure.caseId(), failure.check(), failure.side()))) {
                stale(failure.caseId(), at + "it is declared twice");
            }
        }
        return List.copyOf(found);
    }

    /** Names that nothing binds, capabilities that nothing asks for, and statuses that the contract does not have. */
    List<CaseResult> names() {
        Set<String> bound = names(binding -> true);
        suite.workflows().forEach(it -> bound.addAll(it.inputs().keySet()));
        for (String name : new TreeSet<>(profile.bind().keySet())) {
            name("bind", "/bind/" + name, name, bound, "no case or workflow binds that name");
        }
        Set<String> optional = names(binding -> binding.from() == Binding.Source.GIVEN && binding.isOptional());
        for (int i = 0; i < profile.has().size(); i++) {
            name("has", "/has/" + i, profile.has().get(i), optional, "no case can do without that name");
        }
        List<String> operations =
                contract.operations().stream().map(Operation::id).toList();
        for (Map.Entry<String, List<Integer>> statuses : profile.statuses().entrySet()) {
            String operation = statuses.getKey();
            name("statuses", "/statuses/" + operation, operation, operations, "the contract has no such operation");
            contract.find(operation).ifPresent(it -> statuses.getValue().forEach(status -> status(it, status)));
        }
        return List.copyOf(found);
    }

    private void status(Operation operation, int status) {
        if (status < 200
                || status >= 300
                || contract.response(operation, status).isMissingNode()) {
            stale(
                    "profile/statuses",
                    written.at("/statuses/" + operation.id()) + ": statuses " + operation.id() + ": " + status
                            + " is no success that the contract documents there");
        }
    }

    private void name(String kind, String pointer, String name, Collection<String> known, String fault) {
        if (!known.contains(name)) {
            stale(
                    "profile/" + kind,
                    written.at(pointer) + ": " + kind + " " + name + ": " + fault + Nearest.hint(name, known));
        }
    }

    private Set<String> names(Predicate<Binding> wanted) {
        Set<String> names = new TreeSet<>();
        for (Case testCase : suite.cases()) {
            testCase.bindings().stream()
                    .filter(entry -> wanted.test(entry.getValue()))
                    .forEach(entry -> names.add(entry.getKey()));
        }
        return names;
    }

    private boolean isAsked(String id, CaseResult.Side side) {
        boolean isServer = side == CaseResult.Side.SERVER;
        Optional<Case> testCase =
                suite.cases().stream().filter(it -> it.id().equals(id)).findFirst();
        return testCase.map(it -> isServer ? it.sides().server() : it.sides().client())
                .orElseGet(() ->
                        isServer && suite.workflows().stream().map(Workflow::id).anyMatch(id::equals));
    }

    private void stale(String id, String text) {
        found.add(Results.stale(id, text + WAY_OUT));
    }
}
