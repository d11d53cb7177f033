package dev.cartwright.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Answers of a service that has grown since this client was made: the contract's schemas, with members and enum values
 * that they do not know, in any order, some members null or absent. The same seed gives the same answers.
 */
final class FutureAnswers {
    private static final int DEEPEST = 4;
    private static final JsonNodeFactory JSON = ExactJson.NODES;

    private final ContractFile contract;
    private final Random random;
    private int unknownMembers;
    private int unknownValues;

    FutureAnswers(ContractFile contract, long seed) {
        this.contract = contract;
        this.random = new Random(seed);
    }

    int unknownMembers() {
        return unknownMembers;
    }

    int unknownValues() {
        return unknownValues;
    }

    /** An answer with every object of the schema, and objects beneath it, one to three members richer. */
    JsonNode next(String schema) {
        return known(contract.schema(schema), 0);
    }

    /** What a PUT of that answer must hold: all of it but the contract's members that were null. */
    JsonNode putBack(JsonNode answer, JsonNode declared) {
        JsonNode schema = contract.resolved(declared);
        if (answer.isArray()) {
            ArrayNode items = JSON.arrayNode();
            answer.forEach(item -> items.add(putBack(item, schema.path("items"))));
            return items;
        }
        if (!schema.has("properties")) {
            return answer;
        }
        ObjectNode kept = JSON.objectNode();
        for (Map.Entry<String, JsonNode> member : answer.properties()) {
            JsonNode declaredMember = schema.get("properties").path(member.getKey());
            if (declaredMember.isMissingNode()) {
                kept.set(member.getKey(), member.getValue());
            } else if (!member.getValue().isNull()) {
                kept.set(member.getKey(), putBack(member.getValue(), declaredMember));
            }
        }
        return kept;
    }

    private JsonNode known(JsonNode declared, int depth) {
        JsonNode schema = contract.resolved(declared);
        return switch (schema.path("type").asText()) {
            case "object" -> schema.has("properties") ? object(schema, depth) : map();
            case "array" -> list(schema.path("items"), depth);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "integer" -> JSON.numberNode(random.nextInt(Integer.MAX_VALUE));
            case "number" -> JSON.numberNode(decimal());
            case "string" -> string(schema);
            default -> unknown(0);
        };
    }

    private JsonNode object(JsonNode schema, int depth) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> property : schema.get("properties").properties()) {
            int fate = contract.requires(schema, property.getKey()) ? 9 : random.nextInt(10);
            if (fate > 2) {
                members.put(property.getKey(), known(property.getValue(), depth));
            } else if (fate == 2) {
                members.put(property.getKey(), JSON.nullNode());
            }
        }
        for (int i = random.nextInt(3); i >= 0; i--) {
            String name = text(1);
            boolean free = schema.get("properties").properties().stream()
                    .noneMatch(property -> property.getKey().equalsIgnoreCase(name));
            if (free && members.putIfAbsent(name, unknown(0)) == null) {
                unknownMembers++;
            }
        }
        return shuffled(members);
    }

    private JsonNode shuffled(Map<String, JsonNode> members) {
        List<String> names = new ArrayList<>(members.keySet());
        Collections.shuffle(names, random);
        ObjectNode object = JSON.objectNode();
        names.forEach(name -> object.set(name, members.get(name)));
        return object;
    }

    private JsonNode map() {
        ObjectNode map = JSON.objectNode();
        for (int i = random.nextInt(3); i > 0; i--) {
            map.put(text(1), text(0));
        }
        return map;
    }

    private JsonNode list(JsonNode item, int depth) {
        ArrayNode list = JSON.arrayNode();
        for (int i = depth < DEEPEST ? random.nextInt(3) : 0; i > 0; i--) {
            list.add(known(item, depth + 1));
        }
        return list;
    }

    private JsonNode string(JsonNode schema) {
        if (schema.has("enum") && random.nextBoolean()) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        if (schema.has("enum")) {
            unknownValues++;
            return random.nextInt(10) == 0 ? JSON.numberNode(random.nextInt()) : JSON.textNode(text(6));
        }
        return JSON.textNode(schema.path("format").asText().equals("date-time") ? time() : text(0));
    }

    /** Any JSON. */
    private JsonNode unknown(int depth) {
        return switch (random.nextInt(depth < DEEPEST ? 8 : 6)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2, 3 -> JSON.textNode(text(0));
            case 4 -> JSON.numberNode(new BigInteger(1 + random.nextInt(120), random).negate());
            case 5 -> JSON.numberNode(decimal());
            case 6 -> {
                ArrayNode list = JSON.arrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(unknown(depth + 1));
                }
                yield list;
            }
            default -> {
                ObjectNode object = JSON.objectNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    object.set(text(1), unknown(depth + 1));
                }
                yield object;
            }
        };
    }

    /** With zeros at the end, and now and then an exponent. */
    private BigDecimal decimal() {
        return new BigDecimal(BigInteger.valueOf(random.nextInt(1000) * 100L), random.nextInt(12) - 2);
    }

    /** To 100 ns, in the client's own spelling: that it reads others is not the matter here. */
    private String time() {
        Instant instant =
                Instant.ofEpochSecond(1_500_000_000L + random.nextInt(400_000_000), random.nextInt(10_000_000) * 100L);
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.atOffset(ZoneOffset.ofHours(random.nextInt(3) - 1)));
    }

    /** Characters of all kinds, at least so many. */
    private String text(int atLeast) {
        StringBuilder text = new StringBuilder();
        for (int i = atLeast + random.nextInt(12); i > 0; i--) {
            text.appendCodePoint(
                    switch (random.nextInt(12)) {
                        case 0 -> ' ' + random.nextInt(96);
                        case 1 -> 0x100 + random.nextInt(0x300);
                        case 2 -> 0x1F300 + random.nextInt(0x100);
                        default -> 'a' + random.nextInt(26);
                    });
        }
        return text.toString();
    }
}
