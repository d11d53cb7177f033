package dev.cartwright.conformance.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract says where it comes from, and a contract, decision or erratum that leads nowhere is noticed. */
class ProvenanceTest {

    private static final Path SPEC = Spec.bundled();
    private static final String TEXT = Spec.contract(SPEC).text();

    @Test
    void everythingHasASourceAndLeadsSomewhere() {
        assertThat(faults(TEXT, Decision.all(SPEC), Errata.read(SPEC))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a schema without a source|    CartStatus:\\n|    Basket: {type: object}\\n    CartStatus:\\n"
                        + "|#/components/schemas/Basket: needs an x-source",
                "a response without a source|    CartRead:\\n      x-source: reference\\n|    CartRead:\\n"
                        + "|#/components/responses/CartRead: needs an x-source",
                "an operation without a source|      operationId: getOrder\\n      x-source: reference\\n"
                        + "|      operationId: getOrder\\n"
                        + "|#/paths/~1v1~1customers~1{customerId}~1orders~1{orderId}/get: needs an x-source",
                "a body without a source|schema: {$ref: '#/components/schemas/GatewayFault'}|schema: {type: object}"
                        + "|#/components/responses/TooManyRequests/content/application~1json/schema: needs an x-source",
                "a source that is gone|  throttling: {|  quota: {"
                        + "|#/components/schemas/GatewayFault: its source throttling is not among x-sources",
                "a source that nothing comes from|  throttling: {|  quota: {"
                        + "|x-sources/quota: nothing in the contract comes from it",
                "a source without a date|title: Headers, date: '2023-10-23',|title: Headers,"
                        + "|x-sources/headers: needs its date",
                "a source of a member|recordType: {type|recordType: {x-source: reference, type"
                        + "|#/components/schemas/Order/properties/recordType: has an x-source; a member names an",
                "a decision that no place names|['0022', '0028']|'0022'"
                        + "|0028: settles #/components/schemas/CartLineItem/properties/customTermEndDate, which does not",
                "a decision that does not exist|x-decision: '0024'|x-decision: '9024'"
                        + "|#/components/responses/TooManyRequests: there is no decision 9024",
                "a decision named where it settles nothing|x-source: throttling\\n|x-source: ['0001', throttling]\\n"
                        + "|#/components/schemas/GatewayFault: the decision 0001 does not list it under settles",
                "a decision of a place that is gone|    CartInUse:\\n|    CartBusy:\\n"
                        + "|0032: settles #/components/responses/CartInUse, which the contract does not have",
                "an erratum that its place does not name|x-erratum: E-20|x-comment: E-20"
                        + "|E-20: its place is #/components/schemas/Order/properties/id, which does not name it",
                "an erratum that does not exist|x-erratum: E-20|x-erratum: E-999"
                        + "|#/components/schemas/Order/properties/id: there is no erratum E-999",
                "an erratum of another place|x-erratum: E-20|x-erratum: E-30"
                        + "|the place of E-30 is #/components/schemas/Order/properties/client"
            })
    void aContractThatLeadsNowhereIsNoticed(String plant, String from, String to, String fault) {
        String planted = TEXT.replace(lines(from), lines(to));
        assertThat(planted).as(plant).isNotEqualTo(TEXT);

        assertThat(String.join("\n", faults(planted, Decision.all(SPEC), Errata.read(SPEC))))
                .contains(fault);
    }

    @Test
    void aDecisionThatNoPlaceNamesIsNoticed() {
        Map<String, Decision> decisions = new TreeMap<>(Decision.all(SPEC));
        decisions.put("0099", new Decision("0099", Path.of("0099-new.md"), Yaml.tree("0099", "id: '0099'")));

        assertThat(faults(TEXT, decisions, Errata.read(SPEC)))
                .containsExactly("0099: no place in the contract names it");
    }

    @Test
    void aDecisionThatIsGoneIsNoticedAtEachOfItsPlaces() {
        Map<String, Decision> decisions = new TreeMap<>(Decision.all(SPEC));
        decisions.remove("0024");

        assertThat(faults(TEXT, decisions, Errata.read(SPEC)))
                .containsExactly("#/components/responses/TooManyRequests: there is no decision 0024");
    }

    @Test
    void anErratumThatIsGoneIsNoticedWhereItIsNamed() {
        Errata errata = Errata.read(SPEC).without("E-20").without("E-18");

        assertThat(faults(TEXT, Decision.all(SPEC), errata))
                .containsExactly(
                        "#/components/schemas/Order/properties/id: there is no erratum E-20",
                        "0004: lists the erratum E-18, which does not name it");
    }

    @Test
    void anErratumThatItsDecisionDoesNotListIsNoticed() {
        Map<String, Decision> decisions = new TreeMap<>(Decision.all(SPEC));
        Decision checkout = Optional.ofNullable(decisions.get("0004")).orElseThrow();
        decisions.put("0004", new Decision("0004", checkout.file(), withoutErrata(checkout)));

        assertThat(faults(TEXT, decisions, Errata.read(SPEC)))
                .containsExactly("E-18: the decision 0004 does not list it under errata");
    }

    @Test
    void theKitCallsAContractUnusableThatLeadsNowhere() {
        Contract planted = Contract.parse("planted.yaml", TEXT.replace("x-erratum: E-20", "x-erratum: E-999"));

        assertThat(CaseLibrary.read(planted, SPEC).faults())
                .extracting(Unusable::fault)
                .contains("#/components/schemas/Order/properties/id: there is no erratum E-999");
    }

    private static JsonNode withoutErrata(Decision decision) {
        return ((ObjectNode) decision.frontMatter().deepCopy()).without("errata");
    }

    private static String lines(String written) {
        return written.replace("\\n", "\n");
    }

    private static List<String> faults(String text, Map<String, Decision> decisions, Errata errata) {
        return Provenance.faults(Contract.parse("planted.yaml", text), decisions, errata).stream()
                .map(Unusable::fault)
                .toList();
    }
}
