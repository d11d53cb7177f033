package dev.cartwright.conformance.workflows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cartwright.conformance.cases.CaseException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A simple condition of Arazzo: an expression, an operator, and an expression or a literal ({@code 'text'}, a number, {@code true},
 * {@code false}, {@code null}).
 *
 * @param condition as it is written
 * @param literal what the expression is compared with, unless {@code other} is
 */
public record Criterion(
        String condition, Expression left, String operator, Optional<Expression> other, Optional<JsonNode> literal) {

    private static final Pattern FORM = Pattern.compile("(\\$\\S+)\\s*(==|!=|<=|>=|<|>)\\s*(.+)");
    private static final Map<String, IntPredicate> ORDER =
            Map.of("<", sign -> sign < 0, "<=", sign -> sign <= 0, ">", sign -> sign > 0, ">=", sign -> sign >= 0);
    private static final ObjectMapper JSON = new ObjectMapper();

    static Criterion parse(String condition) {
        Matcher matcher = FORM.matcher(condition);
        CaseException.require(
                matcher.matches(),
                "the condition '" + condition
                        + "' is none that the kit follows; write one comparison, such as $statusCode == 201");
        Expression left = Expression.parse(matcher.group(1));
        String right = matcher.group(3).strip();
        return right.startsWith("$")
                ? new Criterion(
                        condition, left, matcher.group(2), Optional.of(Expression.parse(right)), Optional.empty())
                : new Criterion(condition, left, matcher.group(2), Optional.empty(), Optional.of(literal(right)));
    }

    /** The one status that the criterion asks for, if that is what it does. */
    public OptionalInt status() {
        boolean asks = left.source() == Expression.Source.STATUS && operator.equals("==");
        return asks && literal.isPresent() ? OptionalInt.of(literal.get().asInt()) : OptionalInt.empty();
    }

    /**
     * Whether it holds. What has no value is null, and no other expression's equal or opposite; an order there is between numbers alone.
     */
    public boolean holds(Scope scope) {
        if (other.isPresent()
                && (left.value(scope).isEmpty() || other.get().value(scope).isEmpty())) {
            return false;
        }
        JsonNode found = left.value(scope).orElse(NullNode.getInstance());
        JsonNode wanted = wanted(scope);
        return switch (operator) {
            case "==" -> isEqual(found, wanted);
            case "!=" -> !isEqual(found, wanted);
            default -> isOrdered(found, wanted);
        };
    }

    private boolean isOrdered(JsonNode found, JsonNode wanted) {
        if (!found.isNumber() || !wanted.isNumber()) {
            return false;
        }
        int sign = found.decimalValue().compareTo(wanted.decimalValue());
        return ORDER.getOrDefault(operator, any -> false).test(sign);
    }

    /** The operator and what stands behind it, with its value. */
    public String expected(Scope scope) {
        return operator + " " + wanted(scope);
    }

    /** What stands before the operator, with its value. */
    public String actual(Scope scope) {
        return left.value(scope).map(JsonNode::toString).orElse("nothing");
    }

    private JsonNode wanted(Scope scope) {
        return literal.or(() -> other.flatMap(it -> it.value(scope))).orElse(NullNode.getInstance());
    }

    private static boolean isEqual(JsonNode found, JsonNode wanted) {
        return (found.isNumber() && wanted.isNumber())
                ? found.decimalValue().compareTo(wanted.decimalValue()) == 0
                : found.equals(wanted);
    }

    private static JsonNode literal(String text) {
        if (text.matches("'[^']*'")) {
            return TextNode.valueOf(text.substring(1, text.length() - 1));
        }
        try {
            JsonNode value = JSON.readTree(text);
            CaseException.require(value.isNumber() || value.isBoolean() || value.isNull(), none(text));
            return value;
        } catch (JsonProcessingException e) {
            throw new CaseException(none(text), e);
        }
    }

    private static String none(String text) {
        return text + " is no literal; write a text between ' and ', a number, true, false or null";
    }
}
