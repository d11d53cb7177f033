package dev.cartwright.conformance.derived;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.CaseLibrary;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.HttpStatuses;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.cases.Spec;
import dev.cartwright.conformance.reference.ReferenceServer;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.ContractCheck;
import dev.cartwright.conformance.run.Kit;
import dev.cartwright.conformance.run.Profile;
import dev.cartwright.conformance.run.Verdict;
import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DerivedCasesTest {

    /** The keywords that say what a value may be; the rest is prose, or the schema's build. */
    private static final Set<String> KEYWORDS = Set.of(
            "type",
            "minimum",
            "maximum",
            "minItems",
            "maxItems",
            "maxProperties",
            "enum",
            "pattern",
            "maxLength",
            "format");

    private static final Contract CONTRACT = Spec.contract(Spec.bundled());
    private static final HttpStatuses STATUSES = HttpStatuses.read(Spec.bundled());
    private static final List<Case> WRITTEN =
            CaseLibrary.read(CONTRACT, Spec.bundled()).cases();

    @Test
    void everyOperationHasThem() {
        Set<String> operations = cases(CONTRACT).stream()
                .map(testCase -> testCase.operation().id())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(operations)
                .containsExactlyInAnyOrderElementsOf(
                        CONTRACT.operations().stream().map(Operation::id).toList());
    }

    @Test
    void theyAreTheSameOnEveryRun() {
        assertThat(texts(cases(CONTRACT))).isEqualTo(texts(cases(CONTRACT)));
    }

    @Test
    void everyOperationHasAnswersThatAreNone() {
        List<Case> all = cases(CONTRACT);
        for (Operation operation : CONTRACT.operations()) {
            assertThat(all)
                    .filteredOn(testCase -> testCase.operation().id().equals(operation.id())
                            && !testCase.answers().isEmpty())
                    .extracting(testCase -> testCase.name().replaceFirst("derived-answer-", ""))
                    .contains("half-short-of-its-length", "html", "empty", "502-html", "307-elsewhere");
        }
    }

    @Test
    void aHugeAnswerIsOneThatTheContractAllows() {
        Case huge = cases(CONTRACT).stream()
                .filter(testCase -> testCase.id().equals("createCart/derived-answer-huge"))
                .findFirst()
                .orElseThrow();
        Response message = huge.response().message();
        Headers headers = Headers.of(
                "MS-RequestId", huge.request().parameters().get("customerId"),
                "MS-CorrelationId", huge.request().parameters().get("customerId"),
                "Content-Type", "application/json");

        assertThat(message.body()).hasSizeGreaterThan(1_000_000);
        assertThat(new ContractCheck(CONTRACT).response(huge.operation(), message.withHeaders(headers)))
                .isEmpty();
    }

    @Test
    void everyKeywordOfEveryBodyIsViolated() {
        List<Case> all = cases(CONTRACT);
        for (Operation operation : CONTRACT.operations()) {
            List<String> violated = all.stream()
                    .filter(testCase -> testCase.operation().id().equals(operation.id()))
                    .flatMap(testCase -> testCase.origin().violated().stream())
                    .toList();
            for (Place place : Places.of(CONTRACT.requestSchema(operation), CONTRACT)) {
                for (String keyword : keywords(place.schema())) {
                    assertThat(violated)
                            .as(operation.id() + " " + place.pointer() + " " + keyword)
                            .anyMatch(text -> text.startsWith("#" + place.pointer() + " " + keyword));
                }
            }
        }
    }

    @Test
    void whatTheContractNowAllowsIsNoViolationAnyMore() {
        Contract looser = quantityFrom(-5);
        Case stale = belowTheLeastQuantity(CONTRACT);

        try (ReferenceServer server = ReferenceServer.start()) {
            CaseResult result = Kit.of(Spec.bundled(), looser)
                    .server(server.target(), Profile.read("cartwright"))
                    .run(stale)
                    .get(0);

            assertThat(result.verdict()).isEqualTo(Verdict.KIT_ERROR);
            assertThat(result.detail())
                    .contains("to violate #/lineItems/0/quantity minimum, and the contract allows it");
        }
    }

    @Test
    void aBoundMovesItsCase() {
        Case moved = belowTheLeastQuantity(quantityFrom(7));

        JsonNode sent = JsonText.parse("sent", moved.request().message().text());
        assertThat(sent.at("/lineItems/0/quantity").asInt()).isEqualTo(6);
    }

    private static Contract quantityFrom(int least) {
        return Contract.parse(
                "changed.yaml",
                CONTRACT.text()
                        .replaceFirst(
                                "quantity: \\{type: integer, format: int32, minimum: 1,",
                                "quantity: {type: integer, format: int32, minimum: " + least + ","));
    }

    private static Case belowTheLeastQuantity(Contract contract) {
        return cases(contract).stream()
                .filter(testCase -> testCase.id().equals("createCart/derived-lineItems-each-quantity-minimum"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Case> cases(Contract contract) {
        return new DerivedCases(contract, STATUSES, WRITTEN).cases();
    }

    private static List<String> texts(List<Case> cases) {
        return cases.stream()
                .map(it -> it.id()
                        + it.request().message().target()
                        + it.request().message().text())
                .toList();
    }

    /** But for the form of a number whose maximum says the same. */
    private static List<String> keywords(JsonNode schema) {
        List<String> names = new ArrayList<>();
        schema.fieldNames().forEachRemaining(names::add);
        names.retainAll(KEYWORDS);
        if (schema.path("maximum").asLong() >= Integer.MAX_VALUE) {
            names.remove("format");
        }
        return names;
    }
}
