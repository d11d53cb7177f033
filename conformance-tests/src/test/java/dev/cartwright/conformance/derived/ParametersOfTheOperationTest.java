package dev.cartwright.conformance.derived;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.CaseLibrary;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.HttpStatuses;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.cases.Spec;
import dev.cartwright.conformance.cases.Yaml;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Cases of headers and of the query are derived from what an operation has, and from nothing else. */
class ParametersOfTheOperationTest {

    private static final Contract CONTRACT = Spec.contract(Spec.bundled());
    private static final String GET_ORDER = "/paths/~1v1~1customers~1{customerId}~1orders~1{orderId}/get";

    @Test
    void whereNoHeaderMayBeThereNoneIsSent() {
        List<String> bare = ids(changed(ParametersOfTheOperationTest::withoutHeaders));
        List<String> whole = ids(CONTRACT);

        for (String name : List.of("inside-headers-maxLength", "texts-in-two-lines")) {
            assertThat(whole).contains("getOrder/derived-" + name);
            assertThat(bare).doesNotContain("getOrder/derived-" + name);
        }
        assertThat(bare).contains("getOrder/derived-accept-in-two-lines");
    }

    @Test
    void aListMayBeGivenTwice() {
        String twice = "getOrder/derived-include_price-twice";
        List<String> lists = ids(changed(document -> price(document)
                .putObject("schema")
                .put("type", "array")
                .put("maxItems", 2)
                .putObject("items")
                .put("type", "string")));

        assertThat(ids(CONTRACT)).contains(twice);
        assertThat(lists).isNotEmpty().doesNotContain(twice);
    }

    @Test
    void aValueIsEncodedForTheTarget() {
        Contract words = changed(document -> price(document)
                .putObject("schema")
                .put("type", "string")
                .putArray("enum")
                .add("a b&c"));

        assertThat(cases(words))
                .filteredOn(it -> it.id().equals("getOrder/derived-include_price-twice"))
                .extracting(it -> it.request().message().target())
                .singleElement()
                .asString()
                .endsWith("?include_price=a%20b%26c&include_price=a%20b%26c");
    }

    private static void withoutHeaders(JsonNode document) {
        ArrayNode parameters = (ArrayNode) document.at(GET_ORDER).path("parameters");
        parameters.removeIf(
                parameter -> CONTRACT.resolve(parameter).path("in").asText().equals("header"));
    }

    private static ObjectNode price(JsonNode document) {
        return (ObjectNode) document.at("/components/parameters/IncludePrice");
    }

    private static Contract changed(Consumer<JsonNode> change) {
        JsonNode document = Yaml.tree("openapi.yaml", CONTRACT.text());
        change.accept(document);
        return Contract.parse("changed.yaml", JsonText.write(document));
    }

    private static List<String> ids(Contract contract) {
        return cases(contract).stream().map(Case::id).toList();
    }

    private static List<Case> cases(Contract contract) {
        return new DerivedCases(
                        contract,
                        HttpStatuses.read(Spec.bundled()),
                        CaseLibrary.read(contract, Spec.bundled()).cases())
                .cases();
    }
}
