package dev.cartwright.conformance.cases;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a contract says what it rests on, as its description explains. */
public final class Mentions {

    /** Operations, schemas and responses, those without a name of their own included. */
    private static final Pattern SOURCED = Pattern.compile("#/components/(schemas|responses)/[^/]+"
            + "|#/paths/[^/]+/(get|put|post|delete|patch|head|options|trace)(/responses/[^/]+)?"
            + "|#/.*/content/[^/]+/schema");

    private final List<Mention> found = new ArrayList<>();
    private final List<String> unsourced = new ArrayList<>();

    public Mentions(JsonNode document) {
        collect("#", document);
    }

    /** What is named by one of the words, in the contract's order. */
    public Stream<Mention> by(Word... words) {
        return found.stream().filter(it -> Arrays.asList(words).contains(it.word()));
    }

    /** The places that need a source and name none. */
    List<String> unsourced() {
        return List.copyOf(unsourced);
    }

    static boolean isSourced(String place) {
        return SOURCED.matcher(place).matches();
    }

    private void collect(String place, JsonNode node) {
        if (isSourced(place)
                && !node.has("$ref")
                && ids(node.path(Word.SOURCE.key)).isEmpty()) {
            unsourced.add(place);
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            Optional<Word> word = Word.of(member.getKey());
            if (word.isPresent()) {
                ids(member.getValue()).forEach(id -> found.add(new Mention(word.get(), id, place)));
            } else {
                collect(place + JsonPointer.empty().appendProperty(member.getKey()), member.getValue());
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(place + "/" + i, node.get(i));
        }
    }

    /** One id, or a list of them. */
    public static List<String> ids(JsonNode written) {
        List<String> ids = new ArrayList<>();
        if (written.isValueNode() && !written.isNull()) {
            ids.add(written.asText());
        }
        if (written.isArray()) {
            written.forEach(id -> ids.add(id.asText()));
        }
        return ids;
    }

    /** An id that is named at a place of the contract, a pointer that begins with {@code #}. */
    public record Mention(Word word, String id, String place) {}

    /** The extensions that name what a place rests on. */
    public enum Word {
        SOURCE("x-source"),
        DECISION("x-decision"),
        ERRATUM("x-erratum");

        private final String key;

        Word(String key) {
            this.key = key;
        }

        private static Optional<Word> of(String key) {
            return Arrays.stream(values()).filter(word -> word.key.equals(key)).findFirst();
        }
    }
}
