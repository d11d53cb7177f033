package dev.cartwright.conformance.cases;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cases and errata of one folder. A case that cannot be read is listed with its fault, so that the rest still runs.
 * Immutable.
 *
 * @param unusable the cases that cannot be used
 * @param faults what is wrong with the folder as a whole: stale errata, changed printed files
 */
public record CaseLibrary(List<Case> cases, Errata errata, List<Unusable> unusable, List<Unusable> faults) {

    public CaseLibrary {
        cases = List.copyOf(cases);
        unusable = List.copyOf(unusable);
        faults = List.copyOf(faults);
    }

    /**
     * The cases under a folder; it may bring its own {@code errata.yaml} and {@code fixtures}, and may use the bundled
     * fixtures.
     *
     * @throws CaseException if the folder does not exist or its errata cannot be read
     */
    public static CaseLibrary read(Contract contract, Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new CaseException(folder + ": there is no such folder");
        }
        return read(contract, folder, Errata.read(folder));
    }

    /** The cases under a folder, with other errata than the folder's own. */
    public static CaseLibrary read(Contract contract, Path folder, Errata errata) {
        CaseLoader loader = new CaseLoader(contract, folder, errata, new Fixtures(contract, folder, Spec.bundled()));
        List<Case> cases = new ArrayList<>();
        List<Unusable> unusable = new ArrayList<>();
        for (Path file : Folders.files(folder, "case.yaml")) {
            try {
                cases.add(loader.load(file));
            } catch (CaseException e) {
                unusable.add(new Unusable(id(file), String.valueOf(e.getMessage())));
            }
        }
        CaseLibrary library = new CaseLibrary(cases, errata, unusable, List.of());
        return new CaseLibrary(cases, errata, unusable, SpecLint.faults(folder, contract, library));
    }

    /** The id that the case would have, from its two folders. */
    private static String id(Path file) {
        Path folder = Optional.ofNullable(file.getParent()).orElse(file);
        Path operation = Optional.ofNullable(folder.getParent()).orElse(folder);
        return Folders.name(operation) + "/" + Folders.name(folder);
    }
}
