package dev.cartwright.conformance.cases;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** At which line of the contract's text a place stands. */
public final class ContractLines {

    private final Contract contract;
    private final Map<String, Integer> lines;

    private ContractLines(Contract contract, Map<String, Integer> lines) {
        this.contract = contract;
        this.lines = Map.copyOf(lines);
    }

    static ContractLines of(Contract contract) {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = new YAMLFactory().createParser(contract.text())) {
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
        return new ContractLines(contract, lines);
    }

    /** The line of an operation's id, from 1; the first if the contract has no such operation. */
    public int ofOperation(String operationId) {
        return contract.find(operationId)
                .map(operation -> operation.place() + "/operationId")
                .map(this::line)
                .orElse(1);
    }

    /** The line, from 1; the first if the place is not there. */
    public int line(String place) {
        return lines.getOrDefault(place, 1);
    }
}
