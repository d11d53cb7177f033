package dev.cartwright.conformance.run;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.cartwright.conformance.cases.CaseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A profile as somebody wrote it.
 *
 * @param name the file, or what else to call it
 * @param lines at which line each of its places stands, by JSON pointer
 */
public record WrittenProfile(String name, Map<String, Integer> lines, Profile profile) {

    /** Nothing is known of the target, and nobody wrote it. */
    public static final WrittenProfile NONE = new WrittenProfile("", Map.of(), Profile.NONE);

    public WrittenProfile {
        lines = Map.copyOf(lines);
    }

    /**
     * The built-in profile of that name, or else the file of that name.
     *
     * @throws CaseException if there is neither, or the file does not fit
     */
    public static WrittenProfile read(String nameOrFile) {
        return parse(
                Profile.isBuiltIn(nameOrFile) ? "the profile " + nameOrFile : nameOrFile, Profile.text(nameOrFile));
    }

    /**
     * Reads a profile.
     *
     * @param name what to call the text in a message
     * @throws CaseException if the text is no profile
     */
    public static WrittenProfile parse(String name, String text) {
        Profile profile = Profile.parse(name, text);
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = new YAMLFactory().createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.END_ARRAY && token != JsonToken.END_OBJECT) {
                    lines.putIfAbsent(
                            parser.getParsingContext().pathAsPointer().toString(),
                            parser.currentTokenLocation().getLineNr());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WrittenProfile(name, lines, profile);
    }

    /** File and line of a place, from 1. */
    String at(String pointer) {
        return name + ":" + lines.getOrDefault(pointer, 1);
    }

    /** A failure for an entry of the profile that has no effect. */
    public CaseResult stale(String kind, String entry, String fault) {
        String at = lines.entrySet().stream()
                .filter(line -> line.getKey().startsWith("/" + kind + "/"))
                .filter(line -> isOf(line.getKey(), kind, entry))
                .map(line -> name + ":" + line.getValue())
                .findFirst()
                .orElse(name);
        return Results.stale(
                "profile/" + kind, at + ": " + kind + " " + entry + ": " + fault + "; take it out of the profile");
    }

    private boolean isOf(String pointer, String kind, String entry) {
        List<Profile.NotCovered> excuses = profile.notCovered();
        return IntStream.range(0, excuses.size())
                .anyMatch(i -> excuses.get(i).point().equals(entry) && pointer.equals("/" + kind + "/" + i));
    }
}
