package dev.cartwright.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RequestViewTest {
    @Test
    void membersOfTheServiceAreNeitherDeclaredNorRequired() throws IOException {
        JsonNode contract = new YAMLMapper().readTree("""
                        schemas:
                          Thing:
                            required: [id, name]
                            properties:
                              id: {type: string, readOnly: true}
                              name: {type: string}
                              title: {allOf: [{$ref: '#/schemas/Title'}], description: What it is called.}
                              parts: {type: array, items: {$ref: '#/schemas/Thing'}}
                          Title: {type: string, maxLength: 5, example: Sir, x-code: 7}
                          Owned:
                            required: [id]
                            properties:
                              id: {type: string, readOnly: true}
                        """);

        RequestView view =
                new RequestView(contract, schema -> schema.path("readOnly").asBoolean());

        JsonNode thing = new YAMLMapper().readTree("""
                required: [name]
                properties:
                  name: {type: string}
                  title: {type: string, maxLength: 5}
                  parts: {type: array, items: {$ref: 'https://contract.invalid/openapi#/schemas/Thing'}}
                """);
        assertThat(view.of(new YAMLMapper().readTree("{$ref: '#/schemas/Thing'}")))
                .isEqualTo(thing);
        assertThat(view.of(contract.at("/schemas/Owned")).toString()).isEqualTo("{\"properties\":{}}");
        assertThat(contract.at("/schemas/Thing/properties").has("id")).isTrue();
    }

    @Test
    void whatItCannotReduceItRefuses() throws IOException {
        JsonNode schema = new YAMLMapper().readTree("{anyOf: [{$ref: '#/schemas/Thing'}]}");

        assertThatThrownBy(() -> new RequestView(schema, node -> false).of(schema))
                .hasMessageStartingWith("a view of anyOf is not made");
    }

    @Test
    void theContractsOwnViewKeepsWhatACallerMayWrite() {
        Operation update = Contract.builtIn().operations().stream()
                .filter(operation -> operation.id().equals("updateCart"))
                .findFirst()
                .orElseThrow();
        Shape cart = update.body().place().shape();

        assertThat(cart.member("ID").place().readOnly()).isTrue();
        assertThat(cart.member("Status").place().readOnly()).isTrue();
        Shape line = cart.member("lineitems").place().shape().elements().shape();
        assertThat(line.member("ADDONITEMS").place().shape().elements().shape()).isSameAs(line);
        assertThat(line.member("id").place().readOnly()).isFalse();
        assertThat(line.member("BillingCycle").place().shape().value("OneTime")).isEqualTo("one_time");
    }
}
