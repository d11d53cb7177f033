package dev.cartwright.conformance.changes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.CaseException;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder of released contracts, each under its version's name, and of the breaks since the last. */
public final class Releases {

    /** The breaks that are meant, beside the released contracts. */
    public static final String ACCEPTED = "accepted-breaks.yaml";

    private static final Pattern RELEASE = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)\\.yaml");

    private record AcceptedBreaks(List<AcceptedBreak> accepted) {}

    private Releases() {}

    /**
     * The last released contract in that folder, if anything was released.
     *
     * @throws CaseException if it is no folder of releases: one before the first release has the file of accepted breaks
     */
    public static Optional<Path> last(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            Optional<Path> last = files.filter(
                            file -> RELEASE.matcher(name(file)).matches())
                    .max(Comparator.comparing(Releases::version, Releases::order));
            CaseException.require(
                    last.isPresent() || Files.exists(folder.resolve(ACCEPTED)),
                    folder + ": no folder of releases: it has neither a released contract, such as 1.0.0.yaml, nor "
                            + ACCEPTED + "; name another, or the contract itself");
            return last;
        } catch (IOException e) {
            throw new CaseException(folder + ": cannot be read (" + e + ")", e);
        }
    }

    /** The contract in that file. */
    public static Contract contract(Path file) {
        Contract contract = Contract.parse(file.toString(), Yaml.text(file));
        CaseException.require(!contract.operations().isEmpty(), file + ": not a contract, it has no operations");
        for (JsonNode reference : contract.document().findValues("$ref")) {
            CaseException.require(
                    !reference.isTextual() || !contract.at(reference.asText()).isMissingNode(),
                    file + ": it refers to " + reference.asText()
                            + ", which it does not have: add it, or name another");
        }
        return contract;
    }

    /** The breaks that a file accepts. */
    public static List<AcceptedBreak> accepted(Path file) {
        return Yaml.read(file, AcceptedBreaks.class).accepted();
    }

    private static String name(Path file) {
        return Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
    }

    private static List<Integer> version(Path file) {
        return Stream.of(name(file).split("\\.")).limit(3).map(Integer::valueOf).toList();
    }

    private static int order(List<Integer> first, List<Integer> second) {
        for (int i = 0; i < 3; i++) {
            int order = first.get(i).compareTo(second.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
