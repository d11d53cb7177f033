package dev.cartwright.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.server.domain.FaultCode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Brings one body to the contract's form (decision 0011): names and enumeration values in the contract's spelling; members that are
 * null, unknown or the service's own left out; a time without offset read as UTC, and what is finer than a nanosecond cut off.
 *
 * <p>What the contract has no room for is left out too, but for as much as its refusal takes: it costs no more to judge.
 *
 * <p>Notes on the way what no schema keyword can say. One instance reads one body.
 */
final class Canonical {
    private static final Pattern TIME_WITHOUT_OFFSET =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?");

    private static final Pattern FINER_THAN_NANOSECONDS = Pattern.compile("(?<=:\\d{2}\\.\\d{9})\\d++(?=$|[Zz+-])");

    /** As RFC 3339 writes UTC where it is not the place's own (section 4.3). */
    private static final Pattern UNKNOWN_LOCAL_TIME = Pattern.compile("(?<=\\d)-00:00$");

    private static final int LAST_YEAR = 9999;

    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private final List<Violation> violations = new ArrayList<>();

    /** What was noted: misnomers, malformed names, times that cannot be answered, keys that occur too often, and too many elements in all. */
    List<Violation> violations() {
        return violations;
    }

    JsonNode of(JsonNode value, Place place) {
        return canonical(value, place, Pointer.ROOT);
    }

    private JsonNode canonical(JsonNode value, Place place, Pointer at) {
        if (value instanceof ObjectNode object) {
            Place mapValues = place.shape().mapValues();
            return mapValues == null
                    ? members(object, place.shape(), at)
                    : mapEntries(object, place.shape(), mapValues, at);
        }
        if (value instanceof ArrayNode array) {
            return elements(array, place, at);
        }
        if (value.isTextual()) {
            String text = text(value.textValue(), place.shape());
            if (place.shape().isDateTime()) {
                fault(text).ifPresent(fault -> refuse(place, at, fault));
            }
            return nodes.textNode(text);
        }
        return value;
    }

    private static String text(String text, Shape shape) {
        if (!shape.isDateTime()) {
            return shape.value(text);
        }
        String cut = FINER_THAN_NANOSECONDS.matcher(text).replaceFirst("");
        String readable = UNKNOWN_LOCAL_TIME.matcher(cut).replaceFirst("Z");
        return TIME_WITHOUT_OFFSET.matcher(readable).matches() ? readable + "Z" : readable;
    }

    /** What is answered is in UTC, which may be another year than the one that was sent. */
    private static Optional<String> fault(String dateTime) {
        try {
            int year = OffsetDateTime.parse(dateTime)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .getYear();
            return year < 0 || year > LAST_YEAR
                    ? Optional.of("must lie, read as UTC, in a year of four digits")
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of("must be a valid date-time");
        }
    }

    private ObjectNode members(ObjectNode object, Shape shape, Pointer at) {
        ObjectNode canonical = nodes.objectNode();
        for (Map.Entry<String, JsonNode> given : object.properties()) {
            Shape.Member member = shape.member(given.getKey());
            if (given.getValue().isNull()) {
                continue;
            }
            if (member == null) {
                checkMisnomer(given, shape, at, canonical);
            } else if (!member.place().readOnly()) {
                canonical.set(member.name(), canonical(given.getValue(), member.place(), at.member(member.name())));
            }
        }
        return canonical;
    }

    /** The misnomer's name stays in the tree, which is refused anyway, so that its position is known. */
    private void checkMisnomer(Map.Entry<String, JsonNode> given, Shape shape, Pointer at, ObjectNode canonical) {
        Misnomer misnomer = shape.misnomer(given.getKey());
        if (misnomer != null) {
            canonical.set(given.getKey(), nodes.nullNode());
            violations.add(new Violation(
                    at.member(given.getKey()).toString(),
                    misnomer.code(),
                    "is not known here: " + misnomer.hint(),
                    at.member(misnomer.use()).toString()));
        }
    }

    private ObjectNode mapEntries(ObjectNode map, Shape shape, Place values, Pointer at) {
        ObjectNode canonical = nodes.objectNode();
        for (Map.Entry<String, JsonNode> entry : map.properties()) {
            if (canonical.size() > shape.largest()) {
                break;
            }
            if (!entry.getValue().isNull()) {
                Pointer member = at.member(entry.getKey());
                checkKey(entry.getKey(), shape.keyPattern(), values, member);
                canonical.set(entry.getKey(), canonical(entry.getValue(), values, member));
            }
        }
        return canonical;
    }

    private void checkKey(String key, @Nullable Pattern pattern, Place value, Pointer at) {
        if (pattern != null && !pattern.matcher(key).find()) {
            refuse(value, at, "must have a name of the form " + pattern);
        }
    }

    private ArrayNode elements(ArrayNode array, Place place, Pointer at) {
        ArrayNode canonical = nodes.arrayNode();
        Place elements = place.shape().elements();
        if (elements == null) {
            return canonical;
        }
        for (JsonNode element : array) {
            if (canonical.size() > place.shape().largest()) {
                break;
            }
            canonical.add(canonical(element, elements, at.element(canonical.size())));
        }
        MaxPerKey maxPerKey = place.maxPerKey();
        if (maxPerKey != null) {
            checkKeys(canonical, maxPerKey, place, at);
        }
        MaxInAll maxInAll = place.maxInAll();
        if (maxInAll != null && maxInAll.isExceededBy(canonical)) {
            refuse(place, at, "must have at most " + maxInAll.limit() + " in all, " + maxInAll.member() + " counted");
        }
        return canonical;
    }

    private void checkKeys(ArrayNode array, MaxPerKey maxPerKey, Place place, Pointer at) {
        Map<String, Integer> count = new HashMap<>();
        array.forEach(element -> count.merge(element.path(maxPerKey.member()).asText(), 1, Integer::sum));
        maxPerKey.limits().forEach((key, limit) -> {
            if (count.getOrDefault(key, 0) > limit) {
                refuse(place, at, "must have at most " + limit + " with the " + maxPerKey.member() + " " + key);
            }
        });
    }

    private void refuse(Place place, Pointer at, String text) {
        Integer code = place.violationCode();
        violations.add(new Violation(at.toString(), code == null ? FaultCode.INPUT_INVALID.code() : code, text));
    }
}
