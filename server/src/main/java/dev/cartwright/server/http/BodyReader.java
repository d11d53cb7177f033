package dev.cartwright.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.cartwright.server.domain.FaultCode;
import dev.cartwright.server.domain.FaultException;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The one way from a request's bytes to a model: tree, contract's spelling, request view of the schema, binding.
 *
 * <p>What arrives in a resource is valid and holds nothing that only the service writes.
 */
@ConstrainedTo(RuntimeType.SERVER)
final class BodyReader implements MessageBodyReader<Object> {
    private final CurrentCall current;
    private final ObjectMapper json;
    private final JudgingRoom room;
    private final JsonTree tree = new JsonTree();

    BodyReader(CurrentCall current, ObjectMapper json, JudgingRoom room) {
        this.current = current;
        this.json = json;
        this.room = room;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return true;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream bytes)
            throws IOException {
        Call call = current.call();
        Rule rule = Objects.requireNonNull(call.operation().body(), "the operation takes no body");
        return read(bytes.readAllBytes(), rule, call.parameterViolations(), type);
    }

    /** What the bytes say when all is as the rule wants it. */
    <T> T read(byte[] bytes, Rule rule, List<Violation> parameterViolations, Class<T> type) {
        return room.during(bytes.length, () -> bind(canonical(bytes, rule, parameterViolations), type));
    }

    /** What is wrong with the parameters is named before what is wrong with the body (decision 0008). */
    private JsonNode canonical(byte[] bytes, Rule rule, List<Violation> parameterViolations) {
        List<Violation> violations = new ArrayList<>(parameterViolations);
        JsonNode canonical = MissingNode.getInstance();
        try {
            Canonical form = new Canonical();
            canonical = form.of(tree.read(bytes), rule.place());
            violations.addAll(Violations.inOrder(form.violations(), RuleCheck.violations(canonical, rule), canonical));
        } catch (UnreadableException e) {
            violations.add(new Violation("", FaultCode.INPUT_INVALID.code(), Objects.requireNonNull(e.getMessage())));
        }
        if (!violations.isEmpty()) {
            throw Violations.refusal(violations);
        }
        return canonical;
    }

    /** A value that fits the schema and still has no place in the model, such as the 61st second. */
    private <T> T bind(JsonNode canonical, Class<T> type) {
        try {
            return json.treeToValue(canonical, type);
        } catch (JsonMappingException e) {
            Pointer pointer = Pointer.ROOT;
            for (JsonMappingException.Reference step : e.getPath()) {
                pointer = step.getFieldName() == null
                        ? pointer.element(step.getIndex())
                        : pointer.member(step.getFieldName());
            }
            throw Violations.refusal(
                    List.of(new Violation(pointer.toString(), FaultCode.INPUT_INVALID.code(), "has no such value")));
        } catch (JsonProcessingException e) {
            throw new FaultException(FaultCode.INPUT_INVALID, "The body cannot be read.");
        }
    }
}
