package dev.cartwright.conformance.cases;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads our YAML files strictly: an unknown key is an error that names file, line and field. */
public final class Yaml {

    private static final JsonSetter.Value EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .addModule(new Jdk8Module())
            .withConfigOverride(List.class, absent -> absent.setSetterInfo(EMPTY))
            .withConfigOverride(Map.class, absent -> absent.setSetterInfo(EMPTY))
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Yaml() {}

    /**
     * Reads a file into a record.
     *
     * @throws CaseException if the file is missing or does not fit the record
     */
    public static <T> T read(Path file, Class<T> type) {
        return parse(file.toString(), text(file), type);
    }

    /** Reads a file as a tree. */
    public static JsonNode tree(String name, String text) {
        return parse(name, text, JsonNode.class);
    }

    /** A file's text, which must be UTF-8. */
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new CaseException(file + ": cannot be read (" + e + ")", e);
        }
    }

    /**
     * Reads a text into a record.
     *
     * @param name what to call the text in an error message
     * @throws CaseException if the text does not fit the record
     */
    public static <T> T parse(String name, String text, Class<T> type) {
        try {
            T value = MAPPER.readValue(text, type);
            if (value == null) {
                throw new CaseException(name + ": the file is empty");
            }
            return value;
        } catch (UnrecognizedPropertyException e) {
            throw new CaseException(
                    name + ":" + lineOf(e.getPropertyName(), text) + ": '" + e.getPropertyName()
                            + "' is no key here; known are " + new TreeSet<>(e.getKnownPropertyIds()),
                    e);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String line = at == null ? "" : ":" + at.getLineNr();
            String field = e instanceof JsonMappingException mapping ? field(mapping) : "";
            throw new CaseException(name + line + ": " + field + e.getOriginalMessage(), e);
        }
    }

    /** Records are bound after their last key was read, so the reader's own position is past the key. */
    private static long lineOf(String key, String text) {
        Matcher matcher = Pattern.compile("(^|[\\s{,\"'])" + Pattern.quote(key) + "[\"']?\\s*:")
                .matcher(text);
        int end = matcher.find() ? matcher.end() : 0;
        return text.substring(0, end).lines().count();
    }

    private static String field(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        e.getPath().forEach(step -> {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        });
        return path.isEmpty() ? "" : path + ": ";
    }
}
