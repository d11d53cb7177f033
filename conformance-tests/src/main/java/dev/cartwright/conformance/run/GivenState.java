package dev.cartwright.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;

/**
 * The state that a fixture made.
 *
 * @param values what its steps gave, by name
 * @param resource the last step's answer, as its GET shows it where it has one; missing if there is no fixture
 * @param readers the GETs that show what the fixture made
 */
record GivenState(Map<String, String> values, JsonNode resource, List<Links.ReadBack> readers) {

    static final GivenState NOTHING = new GivenState(Map.of(), MissingNode.getInstance(), List.of());

    GivenState {
        values = Map.copyOf(values);
        readers = List.copyOf(readers);
    }
}
