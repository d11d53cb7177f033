package dev.cartwright.conformance.changes;

import com.fasterxml.jackson.databind.JsonNode;

/** Which Java type the generators make of a schema, as our builds configure them. */
final class JavaType {

    private static final String SCHEMAS = "/components/schemas/";

    private JavaType() {}

    /** Whether a schema becomes a class of its own: an object with members, or a closed vocabulary. */
    static boolean isClass(Spot schema) {
        JsonNode node = schema.node();
        return node.has("properties") || node.has("enum");
    }

    /**
     * The type's name in Java.
     *
     * @param owner names the class of a schema that stands within another
     */
    static String of(Spot schema, String owner) {
        Spot target = schema.target();
        JsonNode parts = target.node().path("allOf");
        if (parts.size() == 1 && !target.node().has("properties")) {
            return of(target.member("allOf").member("0"), owner);
        }
        if (isClass(SchemaChanges.merged(target))) {
            return target.pointer().startsWith(SCHEMAS) && target.pointer().lastIndexOf('/') == SCHEMAS.length() - 1
                    ? target.pointer().substring(SCHEMAS.length())
                    : target.node().path("title").asText(owner);
        }
        return simple(target, owner);
    }

    private static String simple(Spot schema, String owner) {
        String format = schema.text("format");
        return switch (schema.text("type")) {
            case "string" -> string(format);
            case "integer" -> format.equals("int64") ? "Long" : "Integer";
            case "number" -> number(format);
            case "boolean" -> "Boolean";
            case "array" -> (schema.isTrue("uniqueItems") ? "Set<" : "List<") + of(schema.member("items"), owner) + ">";
            default -> map(schema.member("additionalProperties"), owner);
        };
    }

    private static String map(Spot values, String owner) {
        return values.node().isObject() ? "Map<String, " + of(values, owner) + ">" : "Object";
    }

    private static String string(String format) {
        return switch (format) {
            case "date-time" -> "OffsetDateTime";
            case "date" -> "LocalDate";
            case "byte" -> "byte[]";
            case "binary" -> "File";
            case "uri" -> "URI";
            default -> "String";
        };
    }

    private static String number(String format) {
        return switch (format) {
            case "float" -> "Float";
            case "double" -> "Double";
            default -> "BigDecimal";
        };
    }
}
