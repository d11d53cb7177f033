package dev.cartwright.conformance.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and fills the client's typed models through their accessors, as a program that uses them does. The client's own
 * serialiser is not used here: it would hide its own faults.
 */
final class Beans {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Beans() {}

    /** The model as a tree: every getter that answers something is a member of that name. */
    static JsonNode read(Object value) {
        if (value instanceof String || value instanceof OffsetDateTime) {
            return JSON.textNode(value.toString());
        }
        if (value instanceof Boolean flag) {
            return JSON.booleanNode(flag);
        }
        if (value instanceof Number number) {
            return JSON.numberNode(new BigDecimal(number.toString()));
        }
        if (isVocabulary(value.getClass())) {
            return JSON.textNode(String.valueOf(call(value, "getValue")));
        }
        if (value instanceof List<?> list) {
            ArrayNode items = JSON.arrayNode();
            list.forEach(item -> items.add(read(item)));
            return items;
        }
        ObjectNode object = JSON.objectNode();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> object.set(String.valueOf(key), read(item)));
            return object;
        }
        for (Method method : value.getClass().getMethods()) {
            if (isGetter(method)) {
                Object member = call(value, method.getName());
                if (member != null) {
                    object.set(member(method.getName()), read(member));
                }
            }
        }
        return object;
    }

    /** Sets every member of the tree by the model's setters. */
    static <T> T fill(T model, JsonNode tree) {
        for (Map.Entry<String, JsonNode> entry : tree.properties()) {
            Method setter = setter(model.getClass(), entry.getKey());
            invoke(setter, model, typed(entry.getValue(), setter.getGenericParameterTypes()[0]));
        }
        return model;
    }

    private static @Nullable Object typed(JsonNode value, Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Type[] arguments = parameterized.getActualTypeArguments();
            return value.isArray() ? list(value, arguments[0]) : map(value, arguments[1]);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return value.textValue();
        }
        if (plain == Integer.class) {
            return value.intValue();
        }
        if (plain == Long.class) {
            return value.longValue();
        }
        if (plain == BigDecimal.class) {
            return value.decimalValue();
        }
        if (plain == Double.class) {
            return value.doubleValue();
        }
        if (plain == Boolean.class) {
            return value.booleanValue();
        }
        if (plain == OffsetDateTime.class) {
            return OffsetDateTime.parse(value.textValue());
        }
        if (isVocabulary(plain)) {
            return invoke(method(plain, "fromValue", String.class), plain, value.textValue());
        }
        return fill(create(plain), value);
    }

    private static List<@Nullable Object> list(JsonNode value, Type item) {
        List<@Nullable Object> items = new ArrayList<>();
        value.forEach(each -> items.add(typed(each, item)));
        return items;
    }

    private static Map<String, @Nullable Object> map(JsonNode value, Type item) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        value.properties().forEach(entry -> map.put(entry.getKey(), typed(entry.getValue(), item)));
        return map;
    }

    /** Whether the type stands for an enum of the contract. */
    private static boolean isVocabulary(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .anyMatch(method -> method.getName().equals("fromValue"));
    }

    private static boolean isGetter(Method method) {
        return method.getName().startsWith("get")
                && method.getParameterCount() == 0
                && !method.getName().equals("getClass");
    }

    private static String member(String getter) {
        return getter.substring(3, 4).toLowerCase(Locale.ROOT) + getter.substring(4);
    }

    private static Method setter(Class<?> model, String member) {
        String name = "set" + member.substring(0, 1).toUpperCase(Locale.ROOT) + member.substring(1);
        for (Method method : model.getMethods()) {
            if (method.getName().equals(name)) {
                return method;
            }
        }
        throw new IllegalArgumentException(model.getSimpleName() + " has no " + name);
    }

    private static Object create(Class<?> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    private static @Nullable Object call(Object value, String getter) {
        return invoke(method(value.getClass(), getter), value);
    }

    private static Method method(Class<?> type, String name, Class<?>... parameters) {
        try {
            return type.getMethod(name, parameters);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " has no " + name, e);
        }
    }

    private static @Nullable Object invoke(Method method, Object target, @Nullable Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(method + " failed: " + e.getCause(), e);
        }
    }
}
