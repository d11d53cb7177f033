package dev.cartwright.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.util.OptionalInt;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/** YAML of which nothing is taken for something else than it looks: a secret that begins with *, & or ! would lose a part of itself. */
final class PlainYaml {
    private PlainYaml() {}

    /** The line of the first alias, anchor or tag; none either in what is no YAML, which its reader says. */
    static OptionalInt lineOfAnythingElse(byte[] text) {
        try {
            for (Event event : new Yaml().parse(new InputStreamReader(new ByteArrayInputStream(text), UTF_8))) {
                if (event instanceof NodeEvent node && isSpecial(node)) {
                    return OptionalInt.of(event.getStartMark().getLine() + 1);
                }
            }
        } catch (YAMLException e) {
            return OptionalInt.empty();
        }
        return OptionalInt.empty();
    }

    private static boolean isSpecial(NodeEvent node) {
        return node.getAnchor() != null
                || (node instanceof ScalarEvent scalar && scalar.getTag() != null)
                || (node instanceof CollectionStartEvent collection && collection.getTag() != null);
    }
}
