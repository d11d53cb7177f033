package dev.cartwright.conformance.derived;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.CaseLibrary;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.HttpStatuses;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.cases.Spec;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** A contract of twice as many members and headers has at most twice as many derived cases, and no more of their common requests. */
class LinearTest {

    private static final Contract ONCE = Spec.contract(Spec.bundled());
    private static final Contract TWICE = Doubled.of(ONCE);
    private static final DerivedCases CASES = derived(ONCE);
    private static final DerivedCases MORE = derived(TWICE);

    @Test
    void twiceTheMembersAreThere() {
        for (Operation operation : ONCE.operations()) {
            int once = Places.of(ONCE.requestSchema(operation), ONCE).size();
            int twice = Places.of(TWICE.requestSchema(TWICE.operation(operation.id())), TWICE)
                    .size();

            assertThat(twice).as(operation.id()).isBetween(once, 2 * once);
        }
        assertThat(count(MORE, id -> id.contains("Again"))).isPositive();
        assertThat(count(MORE, id -> id.contains("again"))).isPositive();
    }

    @Test
    void eachKindOfCaseGrowsAtMostAsTheContractDoes() {
        Map<String, Predicate<String>> kinds = Map.of(
                "just inside of a body", id -> id.contains("/derived-inside-") && id.contains("lineItems"),
                "just outside of a body", id -> id.contains("/derived-lineItems-"),
                "headers", id -> id.contains("/derived-ms-") || id.contains("/derived-x-locale"),
                "all", id -> true);
        kinds.forEach((kind, ids) -> {
            long once = count(CASES, ids);
            long twice = count(MORE, ids);

            assertThat(once).as(kind).isPositive();
            assertThat(twice).as(kind).isBetween(once + once / 3, 2 * once);
        });
    }

    @Test
    void whatTravelsTogetherTakesNoMoreRequests() {
        assertThat(requests(MORE)).isLessThanOrEqualTo(requests(CASES));
        assertThat(MORE.together()).hasSizeGreaterThan(CASES.together().size());
    }

    private static long count(DerivedCases cases, Predicate<String> ids) {
        return ids(cases.cases()).stream().filter(ids).count();
    }

    /** With those that are alone. */
    private static long requests(DerivedCases cases) {
        return ids(cases.cases()).stream()
                .filter(id -> id.contains("/derived-inside-lineItems"))
                .map(id -> cases.together().containsKey(id)
                        ? cases.together().get(id).id()
                        : id)
                .distinct()
                .count();
    }

    private static List<String> ids(List<Case> cases) {
        return cases.stream().map(Case::id).toList();
    }

    private static DerivedCases derived(Contract contract) {
        return new DerivedCases(
                contract,
                HttpStatuses.read(Spec.bundled()),
                CaseLibrary.read(contract, Spec.bundled()).cases());
    }
}
