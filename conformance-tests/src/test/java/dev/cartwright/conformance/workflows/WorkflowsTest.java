package dev.cartwright.conformance.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.CaseException;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Decision;
import dev.cartwright.conformance.cases.Spec;
import dev.cartwright.conformance.cases.Yaml;
import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkflowsTest {

    private static final Contract CONTRACT = Spec.contract(Spec.bundled());
    private static final String TEXT = Yaml.text(Spec.bundled().resolve(Workflows.FILE));
    private static final Response ANSWER = new Response(
            201,
            "Created",
            new Headers(List.of()).with("ETag", "\"7\""),
            "{\"id\":\"a\",\"status\":\"Active\",\"lines\":[{\"quantity\":3.0}],\"gone\":null}"
                    .getBytes(StandardCharsets.UTF_8));

    @Test
    void theBundledWorkflowsUseEveryOperationThatHasAState() {
        List<Workflow> workflows = Workflows.read(CONTRACT, Spec.bundled());
        assertThat(workflows.stream()
                        .flatMap(workflow -> workflow.steps().stream())
                        .map(step -> step.operation().id())
                        .distinct())
                .contains("createCart", "getCart", "updateCart", "checkoutCart", "getOrder", "updateOrder");
    }

    @Test
    void everyDecisionThatAStepRestsOnIsThere() {
        List<Workflow> workflows = Workflows.read(CONTRACT, Spec.bundled());
        assertThat(workflows.stream()
                        .flatMap(workflow -> workflow.steps().stream())
                        .flatMap(step -> step.basis().stream()))
                .isNotEmpty()
                .isSubsetOf(Decision.all(Spec.bundled()).keySet());
    }

    @Test
    void theTokenIsTheRunnersOwnAffair() {
        Workflow first = Workflows.read(CONTRACT, Spec.bundled()).get(0);
        assertThat(first.inputs()).containsKeys("customer", "item").doesNotContainKey("token");
        assertThat(first.steps().get(0).headers()).isEmpty();
    }

    @Test
    void aStepUsesWhatAnEarlierAnswerGave() {
        Workflow first = Workflows.read(CONTRACT, Spec.bundled()).get(0);
        Scope scope = new Scope(Map.of("customer", "c", "item", "i"));
        Text cart = first.steps().get(1).parameters().get("cartId");
        assertThat(cart).isNotNull();
        assertThatThrownBy(() -> cart.value(scope)).isInstanceOf(UnknownValueException.class);
        scope.answered(ANSWER);
        scope.keep(first.steps().get(0));
        assertThat(cart.value(scope)).isEqualTo("a");
    }

    @Test
    void aBodyKeepsTheTypesOfItsValues() {
        Scope scope = new Scope(Map.of("item", "i"));
        scope.answered(ANSWER);
        JsonNode written = Yaml.tree(
                "a body", "{a: $inputs.item, b: 'x-{$inputs.item}-{$response.body#/id}', c: [$statusCode, 1, true]}");
        assertThat(new Payload(written).value(scope).toString())
                .isEqualTo("{\"a\":\"i\",\"b\":\"x-i-a\",\"c\":[201,1,true]}");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "$statusCode == 201 | true",
                "$statusCode == 200 | false",
                "$statusCode != 200 | true",
                "$statusCode < 300 | true",
                "$statusCode >= 202 | false",
                "$statusCode <= 201 | true",
                "$statusCode > 201 | false",
                "$response.body#/lines/0/quantity == 3 | true",
                "$response.body#/status == 'Active' | true",
                "$response.body#/status == 'active' | false",
                "$response.body#/status < 'B' | false",
                "$response.body#/gone == null | true",
                "$response.body#/never == null | true",
                "$response.body#/id == null | false",
                "$response.header.etag == '\"7\"' | true",
                "$response.header.ETag != $response.header.Other | false",
                "$response.header.Other == $response.header.Other | false",
                "$response.body#/never == $response.body#/never | false",
                "$response.body#/id == $response.body#/id | true"
            })
    void aCriterionComparesAsWritten(String condition, boolean holds) {
        Scope scope = new Scope(Map.of());
        scope.answered(ANSWER);
        assertThat(Criterion.parse(condition).holds(scope)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "arazzo: 1.0.1 | arazzo: 2.0.0 | arazzo must be 1.0.x",
                "operationId: getCart | operationId: getTrolley | the contract has no operation 'getTrolley'",
                "value: $inputs.customer} | value: $inputs.custmer} | $inputs.custmer is no input",
                "$steps.fill-a-cart.outputs.cart | $steps.fill-a-cart.outputs.trolley | is no output of an earlier step",
                "value: $inputs.customer} | value: $response.body#/id} | is not known before the step is answered",
                "value: $inputs.customer} | value: $url} | is no runtime expression that the kit follows",
                "$statusCode == 201 | $statusCode ~= 201 | write one comparison",
                "'Active' | Active | is no literal",
                "in: path, value: $inputs.customer | in: cookie, value: $inputs.customer | must be in path, query or header",
                "- {name: customerId, in: path, value: $inputs.customer} | - {name: Accept, in: header, value: a} | the path parameter customerId is missing",
                "contentType: application/json | contentType: text/plain | must be application/json",
                "stepId: read-the-cart | stepId: fill-a-cart | there are two steps fill-a-cart",
                "$components.parameters.authorization | $components.parameters.nothing | there is no $components.parameters.nothing",
                "#/components/inputs/partner | #/components/inputs/nobody | there is no #/components/inputs/nobody",
                "x-fresh: [request] | x-fresh: [nothing] | nothing is no input",
                "{condition: $statusCode == 201} | {condition: $statusCode == 201, type: regex} | 'type' is no key here"
            })
    void whatADocumentGetsWrongIsNamed(String part, String instead, String said) {
        String changed = TEXT.replaceFirst(Pattern.quote(part), Matcher.quoteReplacement(instead));
        assertThat(changed).isNotEqualTo(TEXT);
        assertThatThrownBy(() -> Workflows.parse(CONTRACT, Path.of("stories.yaml"), changed))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("stories.yaml")
                .hasMessageContaining(said);
    }
}
