package dev.cartwright.conformance.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The cases, errata and fixtures of one folder. A case that cannot be read is listed with its fault, so that the rest
 * still runs. Immutable.
 *
 * @param unreadable what cannot be used and why, by case file or by the fault itself
 */
public record CaseLibrary(List<Case> cases, Errata errata, Map<String, String> unreadable) {

    public CaseLibrary {
        cases = List.copyOf(cases);
        unreadable = Map.copyOf(unreadable);
    }

    /**
     * The cases under a folder of one's own; it may bring its own {@code errata.yaml} and {@code fixtures}, and may
     * use the bundled fixtures.
     *
     * @throws CaseException if the folder does not exist
     */
    public static CaseLibrary read(Contract contract, Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new CaseException(folder + ": there is no such folder");
        }
        return read(contract, folder, Errata.read(folder));
    }

    /** The cases under a folder, with other errata than the folder's own. */
    public static CaseLibrary read(Contract contract, Path folder, Errata errata) {
        Map<String, Fixture> fixtures = new TreeMap<>(fixtures(Spec.bundled()));
        fixtures.putAll(fixtures(folder));
        CaseLoader loader = new CaseLoader(contract, folder, errata, fixtures);
        List<Case> cases = new ArrayList<>();
        Map<String, String> unreadable = new TreeMap<>();
        for (Path file : files(folder, "case.yaml")) {
            try {
                cases.add(loader.load(file));
            } catch (CaseException e) {
                unreadable.put(file.toString(), String.valueOf(e.getMessage()));
            }
        }
        CaseLibrary library = new CaseLibrary(cases, errata, unreadable);
        SpecLint.faults(folder, contract, library).forEach(fault -> unreadable.put(fault, fault));
        return new CaseLibrary(cases, errata, unreadable);
    }

    private static Map<String, Fixture> fixtures(Path folder) {
        Map<String, Fixture> fixtures = new TreeMap<>();
        Path place = folder.resolve("fixtures");
        if (Files.isDirectory(place)) {
            for (Path file : files(place, ".yaml")) {
                String name = String.valueOf(file.getFileName());
                fixtures.put(name.substring(0, name.length() - ".yaml".length()), Yaml.read(file, Fixture.class));
            }
        }
        return fixtures;
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> String.valueOf(path.getFileName()).endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
