package dev.cartwright.conformance.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.cases.Yaml;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A second validator that shares nothing with the first: networknt's, on the view of the message's direction. */
final class NetworkntValidator implements Validator {

    private static final String ADDRESS = "urn:contract:";

    private final Contract contract;
    private final SchemaRegistry registry;
    private final Map<View, Map<JsonNode, Schema>> compiled = new EnumMap<>(View.class);

    NetworkntValidator(Contract contract) {
        this.contract = contract;
        JsonNode document = Yaml.tree("openapi.yaml", contract.text());
        Map<String, String> views = Map.of(
                ADDRESS + View.REQUEST, View.REQUEST.of(document).toString(),
                ADDRESS + View.RESPONSE, View.RESPONSE.of(document).toString());
        this.registry = SchemaRegistry.withDialect(
                Dialect.builder(Dialects.getOpenApi30())
                        .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword))
                        .build(),
                builder -> builder.schemas(views)
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
        for (View view : View.values()) {
            compiled.put(view, new IdentityHashMap<>());
        }
    }

    @Override
    public List<String> faults(Message message) {
        List<String> faults = new ArrayList<>();
        View view = View.of(message);
        if (message.isRequest()) {
            parameters(message, faults);
            body(message, contract.resolve(message.operation().node().path("requestBody")), view, faults);
            return faults;
        }
        JsonNode response = contract.response(message.operation(), message.status());
        if (response.isMissingNode()) {
            return List.of("the operation has no response " + message.status());
        }
        for (Map.Entry<String, JsonNode> entry : response.path("headers").properties()) {
            JsonNode header = contract.resolve(entry.getValue());
            value(entry.getKey(), header, message.headers().first(entry.getKey()), view, faults);
        }
        body(message, response, view, faults);
        return faults;
    }

    private void parameters(Message message, List<String> faults) {
        Set<String> declared = new HashSet<>();
        for (JsonNode written : message.operation().parameters()) {
            JsonNode parameter = contract.resolve(written);
            String name = parameter.path("name").asText();
            Optional<String> value = parameter.path("in").asText().equals("header")
                    ? message.headers().first(name)
                    : Optional.ofNullable(message.parameters().get(name));
            declared.add(name);
            value(name, parameter, value, View.REQUEST, faults);
        }
        message.parameters().keySet().stream()
                .filter(name -> !declared.contains(name))
                .forEach(name -> faults.add("there is no parameter " + name));
    }

    private void value(String name, JsonNode declared, Optional<String> value, View view, List<String> faults) {
        if (value.isEmpty() && declared.path("required").asBoolean()) {
            faults.add(name + " is missing");
        }
        value.ifPresent(
                text -> judge(name, typed(text, declared.path("schema")), declared.path("schema"), view, faults));
    }

    /** What the text of a parameter stands for; a text that stands for nothing of the type remains one. */
    private JsonNode typed(String text, JsonNode schema) {
        String type = contract.schema(schema).path("type").asText();
        Optional<JsonNode> read = type.equals("string") ? Optional.empty() : JsonText.read(text);
        return read.filter(JsonNode::isValueNode).orElse(JsonNodeFactory.instance.textNode(text));
    }

    private void body(Message message, JsonNode declared, View view, List<String> faults) {
        JsonNode schema = contract.mediaType(declared).path("schema");
        if (schema.isMissingNode()) {
            message.body().ifPresent(body -> faults.add("there is a body, and the contract has none"));
        } else if (message.body().isEmpty()) {
            faults.add("there is no body");
        } else {
            judge("body", message.body().orElseThrow(), schema, view, faults);
        }
    }

    private void judge(String name, JsonNode value, JsonNode schema, View view, List<String> faults) {
        compiled(schema, view).validate(value).forEach(error -> faults.add(name + ": " + error));
    }

    private Schema compiled(JsonNode schema, View view) {
        Map<JsonNode, Schema> known = compiled.get(view);
        return known.computeIfAbsent(schema, node -> {
            String address = ADDRESS + view;
            String text = view.of(node).toString().replace("\"#/components/", "\"" + address + "#/components/");
            ObjectNode whole = (ObjectNode) JsonText.parse("schema", text);
            return registry.getSchema(SchemaLocation.of(address + ":" + known.size()), whole);
        });
    }
}
