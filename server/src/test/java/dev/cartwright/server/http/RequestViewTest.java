package dev.cartwright.server.http;

import static org.assertj.core.api.Assertions.assertThat;

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
                              parts: {type: array, items: {$ref: '#/schemas/Thing'}}
                          Owned:
                            required: [id]
                            properties:
                              id: {type: string, readOnly: true}
                        """);

        JsonNode view = new RequestView(schema -> schema.path("readOnly").asBoolean()).of(contract);

        assertThat(view.at("/schemas/Thing/required").toString()).isEqualTo("[\"name\"]");
        assertThat(view.at("/schemas/Thing/properties").has("id")).isFalse();
        assertThat(view.at("/schemas/Thing/properties/parts/items/$ref").asText())
                .isEqualTo(RequestView.ADDRESS + "#/schemas/Thing");
        assertThat(view.at("/schemas/Owned").has("required")).isFalse();
        assertThat(contract.at("/schemas/Thing/properties").has("id")).isTrue();
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
