package dev.cartwright.conformance.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.cases.Yaml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a tool has found in this contract, if it was run on it.
 *
 * @param tree its report; missing unless it was run
 */
record Reported(State state, JsonNode tree) {

    private static final Reported NOT_RUN = new Reported(State.NOT_RUN, MissingNode.getInstance());
    private static final Reported OF_ANOTHER = new Reported(State.OF_ANOTHER_CONTRACT, MissingNode.getInstance());

    /** A report of the kit, which says of which contract it is. */
    static Reported byKit(Optional<Path> folder, String name, Contract contract) {
        return read(folder, name)
                .map(tree -> tree.path("contract").asText().equals(contract.digest()) ? run(tree) : OF_ANOTHER)
                .orElse(NOT_RUN);
    }

    /** A report of a linter, beside which lies a copy of the contract that it has read. */
    static Reported byLinter(Optional<Path> folder, String linter, Contract contract) {
        Optional<Path> own = folder.map(path -> path.resolve(linter));
        boolean isOfThis = own.map(path -> path.resolve("openapi.yaml"))
                .filter(Files::isRegularFile)
                .filter(copy -> Yaml.text(copy).equals(contract.text()))
                .isPresent();
        return read(own, "report.json")
                .map(tree -> isOfThis ? run(tree) : OF_ANOTHER)
                .orElse(NOT_RUN);
    }

    private static Reported run(JsonNode tree) {
        return new Reported(State.RUN, tree);
    }

    /** A tool that broke off leaves a file that is empty or no JSON: that is no report. */
    private static Optional<JsonNode> read(Optional<Path> folder, String name) {
        return folder.map(path -> path.resolve(name))
                .filter(Files::isRegularFile)
                .flatMap(file -> JsonText.read(Yaml.text(file)));
    }

    /** What is known. */
    enum State {
        RUN,
        NOT_RUN,
        OF_ANOTHER_CONTRACT;

        /** Why there is nothing to show. */
        String words() {
            return switch (this) {
                case RUN -> "run";
                case NOT_RUN -> "not run in this build";
                case OF_ANOTHER_CONTRACT -> "run on another state of the contract, and not on this one";
            };
        }
    }

    /** When the kit's run began, to the minute. */
    String started() {
        return tree.path("started").asText().replaceFirst("T(\\d\\d:\\d\\d).*", " $1 UTC");
    }

    boolean isThere() {
        return state == State.RUN;
    }
}
