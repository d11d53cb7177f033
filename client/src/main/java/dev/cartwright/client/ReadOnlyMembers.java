package dev.cartwright.client;

import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.client.model.Cart;
import dev.cartwright.client.model.Order;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the contract has as {@code readOnly}: the members that a model has no setter for, and all beneath them. A service that writes one
 * oddly has done its work all the same, and nobody sends it back for what it says: it is passed over, as if it were absent.
 */
final class ReadOnlyMembers {
    /** Bodies of requests; other models are answered only. */
    static final Set<Class<?>> SENT = Set.of(Cart.class, Order.class);

    private final DeserializationConfig models;

    ReadOnlyMembers(DeserializationConfig models) {
        this.models = models;
    }

    /** The names of those that the model has itself, as the contract spells them. */
    Set<String> of(Class<?> model) {
        return members(model).stream()
                .filter(member -> member.getSetter() == null)
                .map(BeanPropertyDefinition::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Takes the member out of the tree that the problem is about, whose path this is.
     *
     * @param root the model that the whole tree is
     * @return false if it has to be there
     */
    boolean passOver(List<JsonMappingException.Reference> path, JsonNode tree, Class<?> root) {
        int last = path.size() - 1;
        while (last >= 0 && path.get(last).getFieldName() == null) {
            last--;
        }
        if (last < 0) {
            return false;
        }
        boolean readOnly = path.subList(0, last + 1).stream().anyMatch(this::isReadOnly);
        boolean informative = !SENT.contains(root) && last == path.size() - 1 && isScalar(path.get(last));
        JsonNode owner = at(path.subList(0, last), tree);
        return (readOnly || informative)
                && owner instanceof ObjectNode object
                && object.remove(path.get(last).getFieldName()) != null;
    }

    private boolean isReadOnly(JsonMappingException.Reference step) {
        return member(step).filter(member -> member.getSetter() == null).isPresent();
    }

    /** No list and no model, whose absence would say that there is nothing. */
    private boolean isScalar(JsonMappingException.Reference step) {
        return member(step)
                .map(BeanPropertyDefinition::getPrimaryType)
                .filter(type -> !type.isContainerType()
                        && !type.getRawClass().getPackage().equals(Cart.class.getPackage()))
                .isPresent();
    }

    private Optional<BeanPropertyDefinition> member(JsonMappingException.Reference step) {
        Object from = step.getFrom();
        return members(from instanceof Class<?> type ? type : from.getClass()).stream()
                .filter(member -> member.getName().equalsIgnoreCase(step.getFieldName()))
                .findFirst();
    }

    private List<BeanPropertyDefinition> members(Class<?> model) {
        JavaType type = models.constructType(model);
        return models.introspect(type).findProperties();
    }

    private static JsonNode at(List<JsonMappingException.Reference> path, JsonNode tree) {
        JsonNode node = tree;
        for (JsonMappingException.Reference step : path) {
            node = step.getFieldName() == null ? element(node, step.getIndex()) : node.path(step.getFieldName());
        }
        return node;
    }

    /** Counted as the reader does, which skips nulls. */
    private static JsonNode element(JsonNode list, int index) {
        int left = index;
        for (JsonNode element : list) {
            if (!element.isNull() && left-- == 0) {
                return element;
            }
        }
        return list.path(list.size());
    }
}
