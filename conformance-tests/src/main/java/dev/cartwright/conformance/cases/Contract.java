package dev.cartwright.conformance.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The contract as the kit reads it: operations, schemas and links of an OpenAPI 3.0 document. Immutable, and thread-safe. */
public final class Contract {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final String text;
    private final JsonNode document;
    private final List<Operation> operations;
    private @Nullable ContractLines lines;

    private Contract(String text, JsonNode document) {
        this.text = text;
        this.document = document;
        this.operations = List.copyOf(operations(document));
    }

    /**
     * Reads a contract.
     *
     * @param name what to call the file in an error message
     * @throws CaseException if the text is not YAML
     */
    public static Contract parse(String name, String text) {
        return new Contract(text, Yaml.tree(name, text));
    }

    /** The contract's text as it was read. */
    public String text() {
        return text;
    }

    /** Which contract it is: the SHA-256 of its text, in hexadecimal. */
    public String digest() {
        return Sha256.hex(text);
    }

    /** The whole document; not to be changed. */
    public JsonNode document() {
        return document;
    }

    /** At which lines of the text its places stand; read when it is first asked for. */
    public synchronized ContractLines lines() {
        if (lines == null) {
            lines = ContractLines.of(this);
        }
        return lines;
    }

    public List<Operation> operations() {
        return operations;
    }

    /** The operation of that id, if the contract has it. */
    public Optional<Operation> find(String operationId) {
        return operations.stream()
                .filter(operation -> operation.id().equals(operationId))
                .findFirst();
    }

    /**
     * The operation of that id.
     *
     * @throws CaseException if the contract has no such operation
     */
    public Operation operation(String operationId) {
        return find(operationId)
                .orElseThrow(() -> new CaseException("the contract has no operation '" + operationId + "'; it has "
                        + operations.stream().map(Operation::id).toList()));
    }

    /** The GET that shows what a write to this operation's path changed: on the same path, or the nearest above it. */
    public Optional<Operation> reader(Operation write) {
        return operations.stream()
                .filter(operation -> operation.method().equals("GET"))
                .filter(operation -> write.template().equals(operation.template())
                        || write.template().startsWith(operation.template() + "/"))
                .max(Comparator.comparingInt(operation -> operation.template().length()));
    }

    /** The node that a chain of references ends in. */
    public JsonNode resolve(JsonNode node) {
        JsonNode at = node;
        while (at.has("$ref")) {
            at = document.at(at.get("$ref").asText().substring(1));
        }
        return at;
    }

    /** The node at a place such as {@code #/components/schemas/Cart}; missing if there is none. */
    public JsonNode at(String place) {
        return place.startsWith("#/") ? document.at(place.substring(1)) : MissingNode.getInstance();
    }

    /** A schema with references followed and a wrapping {@code allOf} of one taken off. */
    public JsonNode schema(JsonNode node) {
        JsonNode at = resolve(node);
        return at.path("allOf").size() == 1 && !at.has("properties")
                ? schema(at.get("allOf").get(0))
                : at;
    }

    /** Whether the server owns the member of that schema, so that a request cannot set it. */
    public static boolean isReadOnly(JsonNode memberSchema) {
        return memberSchema.path("readOnly").asBoolean();
    }

    /** Whether texts have the schema's pattern, which is searched for in them; every text has if there is none. */
    public static Predicate<String> pattern(JsonNode schema) {
        return Pattern.compile(schema.path("pattern").asText("")).asPredicate();
    }

    /** The schema of a JSON request body; missing if the operation takes none. */
    public JsonNode requestSchema(Operation operation) {
        return schema(mediaType(resolve(operation.node().path("requestBody"))).path("schema"));
    }

    /** The response that the operation documents for that status; missing if it documents none. */
    public JsonNode response(Operation operation, int status) {
        return resolve(operation.node().path("responses").path(Integer.toString(status)));
    }

    /**
     * The first refusal that the operation documents, as a model of the error body.
     *
     * @throws CaseException if it documents none
     */
    public int refusalOf(Operation operation) {
        for (Map.Entry<String, JsonNode> entry :
                operation.node().path("responses").properties()) {
            if (entry.getKey().startsWith("4")) {
                return Integer.parseInt(entry.getKey());
            }
        }
        throw new CaseException("the contract documents no refusal of " + operation.id());
    }

    /** The schema of a JSON response body; missing if there is none. */
    public JsonNode responseSchema(Operation operation, int status) {
        return schema(mediaType(response(operation, status)).path("schema"));
    }

    /** The {@code application/json} entry of a body or response. */
    public JsonNode mediaType(JsonNode body) {
        return body.path("content").path("application/json");
    }

    private static List<Operation> operations(JsonNode document) {
        List<Operation> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> entry : path.getValue().properties()) {
                if (METHODS.contains(entry.getKey())) {
                    found.add(Operation.of(path.getKey(), entry.getKey(), path.getValue(), entry.getValue()));
                }
            }
        }
        return found;
    }
}
