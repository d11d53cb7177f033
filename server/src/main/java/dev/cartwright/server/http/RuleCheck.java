package dev.cartwright.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import dev.cartwright.server.domain.FaultCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds a canonical value against its schema's request view and says in our own words what is wrong, with the code of the place. */
final class RuleCheck {
    private RuleCheck() {}

    static List<Violation> violations(JsonNode value, Rule rule) {
        List<Error> errors = rule.requestView().validate(value);
        if (errors.isEmpty()) {
            return List.of();
        }
        List<Violation> violations = new ArrayList<>();
        for (Error error : errors) {
            violations.add(violation(error, rule.place()));
        }
        return violations;
    }

    private static Violation violation(Error error, Place root) {
        Pointer pointer = Pointer.ROOT;
        Place place = root;
        NodePath path = error.getInstanceLocation();
        for (int i = 0; i < path.getNameCount(); i++) {
            Object step = path.getElement(i);
            pointer = pointer.member(step.toString());
            place = place == null ? null : inside(place, step);
        }
        if ("required".equals(error.getKeyword())) {
            Place missing = place == null ? null : inside(place, error.getProperty());
            return new Violation(
                    pointer.member(error.getProperty()).toString(),
                    code(missing == null ? null : missing.missingCode()),
                    "is missing");
        }
        return new Violation(pointer.toString(), code(place == null ? null : place.violationCode()), text(error));
    }

    private static @Nullable Place inside(Place place, Object step) {
        if (step instanceof Integer) {
            return place.shape().elements();
        }
        Shape.Member member = place.shape().member(step.toString());
        return member == null ? place.shape().mapValues() : member.place();
    }

    private static int code(@Nullable Integer written) {
        return written == null ? FaultCode.INPUT_INVALID.code() : written;
    }

    private static String text(Error error) {
        String limit = limit(error);
        return switch (error.getKeyword()) {
            case "type" -> "must be of type " + limit;
            case "minimum" -> "must be at least " + limit;
            case "maximum" -> "must be at most " + limit;
            case "minItems" -> "must have at least " + limit + " element(s)";
            case "maxItems" -> "must have at most " + limit + " element(s)";
            case "minLength" -> "must have at least " + limit + " character(s)";
            case "maxLength" -> "must have at most " + limit + " character(s)";
            case "maxProperties" -> "must have at most " + limit + " member(s)";
            case "pattern" -> "must have the form " + limit;
            case "format" -> "must be a valid " + limit;
            case "enum" -> "must be one of " + limit;
            default -> "is not valid";
        };
    }

    /** What the schema says under the keyword. */
    private static String limit(Error error) {
        JsonNode schema = error.getSchemaNode();
        if (schema == null) {
            return "";
        }
        if (schema.isArray()) {
            List<String> values = new ArrayList<>();
            schema.forEach(value -> values.add(value.asText()));
            return String.join(", ", values);
        }
        return schema.asText();
    }
}
