package dev.cartwright.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContractTest {
    private static final String CONTRACT = """
            paths:
              /things/{id}:
                parameters:
                  - {$ref: '#/components/parameters/Tag'}
                  - {$ref: '#/components/parameters/Id'}
                  - {name: same, in: header, schema: {type: string, maxLength: 1}}
                get:
                  operationId: getThing
                  security: []
                  parameters:
                    - {name: same, in: query, schema: {type: string}}
                    - {$ref: '#/components/parameters/Same'}
                  responses: {}
                put:
                  operationId: putThing
                  security: []
                  requestBody:
                    content:
                      application/json:
                        schema:
                          type: array
                          x-max-per-key: {member: kind, limits: {a: 1, b: 5}}
                          items: {type: object, properties: {kind: {type: string}}}
                  responses: {}
            components:
              parameters:
                Id: {name: id, in: path, required: true, schema: {type: string}}
                Tag: {name: tag, in: header, schema: {type: string}}
                Same: {name: same, in: header, schema: {type: string, maxLength: 2}}
            """;

    private static Operation operation(String id) throws IOException {
        return new Contract(new YAMLMapper().readTree(CONTRACT))
                .operations().stream()
                        .filter(operation -> operation.id().equals(id))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void parametersOfThePathAndOfTheOperationAreOneListPathFirst() throws IOException {
        assertThat(operation("getThing").parameters())
                .extracting(parameter -> parameter.in() + " " + parameter.name())
                .containsExactly("path id", "query same", "header tag", "header same");
        assertThat(operation("putThing").parameters())
                .extracting(parameter -> parameter.in() + " " + parameter.name())
                .containsExactly("path id", "header tag", "header same");
    }

    @Test
    void anOperationsOwnParameterReplacesThePathsOfTheSameNameAndPlace() throws IOException {
        List<Parameter> own = operation("getThing").parameters();
        List<Parameter> paths = operation("putThing").parameters();

        assertThat(Parameters.isValid(own.get(3), "ab")).isTrue();
        assertThat(Parameters.isValid(paths.get(2), "ab")).isFalse();
    }

    @Test
    void theContractSaysWhichMemberHoldsTheKeyThatIsLimited() throws IOException {
        MaxPerKey maxPerKey = operation("putThing").body().place().maxPerKey();

        assertThat(maxPerKey).isEqualTo(new MaxPerKey("kind", Map.of("a", 1, "b", 5)));
        Canonical form = new Canonical();
        form.of(
                new YAMLMapper().readTree("[{kind: a}, {kind: b}, {kind: a}]"),
                operation("putThing").body().place());
        assertThat(form.violations())
                .extracting(Violation::text)
                .containsExactly("must have at most 1 with the kind a");
    }

    @Test
    void everyOperationHasTheHeadersOfTheServiceAndItsOwnPathParameters() {
        for (Operation operation : Contract.builtIn().operations()) {
            List<String> names =
                    operation.parameters().stream().map(Parameter::name).toList();
            assertThat(names).as(operation.id()).startsWith("customerId").doesNotHaveDuplicates();
            assertThat(names).as(operation.id()).contains("MS-RequestId", "MS-CorrelationId", "MS-CV", "X-Locale");
        }
    }
}
