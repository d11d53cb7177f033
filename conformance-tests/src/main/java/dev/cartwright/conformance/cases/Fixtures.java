package dev.cartwright.conformance.cases;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The fixtures of a folder, and behind them the bundled ones; each is read once, when a case first asks for it. */
final class Fixtures {

    private static final String ENDING = ".yaml";

    private final Contract contract;
    private final List<Path> folders;
    private final Map<Path, Fixture> read = new HashMap<>();

    Fixtures(Contract contract, Path folder, Path bundled) {
        this.contract = contract;
        this.folders = List.of(folder.resolve("fixtures"), bundled.resolve("fixtures"));
    }

    /**
     * The fixture of that name.
     *
     * @throws CaseException if there is none, or it cannot be read
     */
    Fixture named(String name) {
        for (Path folder : folders) {
            Path file = folder.resolve(name + ENDING);
            if (Files.isRegularFile(file)) {
                return read.computeIfAbsent(file, this::read);
            }
        }
        throw new CaseException("there is no fixture '" + name + "'; there are " + names());
    }

    private Fixture read(Path file) {
        Fixture fixture = Yaml.read(file, Fixture.class);
        for (Fixture.Step step : fixture.steps()) {
            CaseException.require(
                    contract.find(step.operation()).isPresent(),
                    file + ": the contract has no operation '" + step.operation() + "'");
        }
        return fixture;
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                Folders.files(folder, ENDING)
                        .forEach(file -> names.add(Folders.name(file).replace(ENDING, "")));
            }
        }
        return names;
    }
}
