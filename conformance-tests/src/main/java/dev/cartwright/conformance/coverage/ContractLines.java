package dev.cartwright.conformance.coverage;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** At which line of the contract's text a place stands. */
final class ContractLines {

    private final Map<String, Integer> lines;

    private ContractLines(Map<String, Integer> lines) {
        this.lines = Map.copyOf(lines);
    }

    static ContractLines of(String yaml) {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = new YAMLFactory().createParser(yaml)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.END_ARRAY && token != JsonToken.END_OBJECT) {
                    lines.putIfAbsent(
                            "#" + parser.getParsingContext().pathAsPointer(),
                            parser.currentTokenLocation().getLineNr());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ContractLines(lines);
    }

    /** The line, from 1; the first if the place is not there. */
    int line(String place) {
        return lines.getOrDefault(place, 1);
    }
}
