package dev.cartwright.conformance.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Checks that a folder of cases holds together: nothing stale, nothing dangling, no printed byte changed. */
final class SpecLint {

    private final Path folder;
    private final Contract contract;
    private final CaseLibrary library;
    private final Map<String, Decision> decisions = Decision.all(Spec.bundled());
    private final List<Unusable> faults = new ArrayList<>();

    private SpecLint(Path folder, Contract contract, CaseLibrary library) {
        this.folder = folder;
        this.contract = contract;
        this.library = library;
    }

    /** What is wrong with the folder as a whole. */
    static List<Unusable> faults(Path folder, Contract contract, CaseLibrary library) {
        SpecLint lint = new SpecLint(folder, contract, library);
        lint.checksums();
        lint.library.errata().entries().forEach(lint::erratum);
        lint.library.cases().forEach(lint::decisionsOf);
        lint.provenance();
        return lint.faults;
    }

    private void erratum(Erratum entry) {
        switch (entry.kind()) {
            case EDIT -> {
                boolean used = library.cases().stream()
                        .anyMatch(testCase -> testCase.edits().contains(entry));
                boolean unusable =
                        library.unusable().stream().anyMatch(it -> it.fault().contains(entry.id()));
                if (!used && !unusable) {
                    fault(entry.id(), "no case uses the file " + entry.file().orElseThrow());
                }
                library.cases().stream()
                        .filter(testCase -> testCase.edits().contains(entry))
                        .filter(testCase -> !entry.caseId().equals(Optional.of(testCase.id())))
                        .forEach(testCase -> fault(
                                entry.id(),
                                "its case is " + testCase.id() + ", not "
                                        + entry.caseId().orElse("")));
            }
            case TOLERANCE -> {
                String wanted = entry.caseId().orElseThrow();
                boolean known = library.cases().stream()
                        .anyMatch(testCase -> testCase.id().equals(wanted));
                if (!known && library.unusable().isEmpty()) {
                    fault(entry.id(), "there is no case " + wanted);
                }
            }
            case TEXT -> {
                entry.place()
                        .filter(place -> contract.at(place).isMissingNode())
                        .ifPresent(place -> fault(entry.id(), "the contract has no " + place));
                entry.decision()
                        .filter(id -> !decisions.containsKey(id))
                        .ifPresent(id -> fault(entry.id(), "there is no decision " + id));
            }
            case NOTE -> {}
        }
    }

    private void decisionsOf(Case testCase) {
        Stream.concat(testCase.origin().basis().keySet().stream(), testCase.origin().settled().values().stream())
                .filter(id -> !decisions.containsKey(id))
                .forEach(id -> fault(testCase.id(), "there is no decision " + id));
    }

    /** Only the folder of the contract itself has decisions, and errata that the contract names. */
    private void provenance() {
        if (Files.isDirectory(folder.resolve("decisions"))) {
            Map<String, Decision> own = folder.equals(Spec.bundled()) ? decisions : Decision.all(folder);
            faults.addAll(Provenance.faults(contract, own, library.errata()));
        }
    }

    private void checksums() {
        Path sums = folder.resolve("examples/SHA256SUMS");
        if (!Files.exists(sums)) {
            sums = folder.resolve("SHA256SUMS");
        }
        if (!Files.exists(sums)) {
            return;
        }
        Path base = Optional.ofNullable(sums.getParent()).orElse(folder);
        Map<String, String> listed = new TreeMap<>();
        for (String line : Yaml.text(sums).lines().filter(it -> !it.isBlank()).toList()) {
            String[] parts = line.split("  ", 2);
            if (parts.length == 2) {
                listed.put(parts[1], parts[0]);
            } else {
                fault(sums.toString(), "'" + line + "' is no line of sha256sum");
            }
        }
        listed.forEach((name, sum) -> compare(base.resolve(name), sum));
        for (Case testCase : library.cases()) {
            Path place =
                    Optional.ofNullable(Path.of(testCase.file()).getParent()).orElse(folder);
            testCase.printed().keySet().stream()
                    .map(name -> base.relativize(place.resolve(name)).toString())
                    .filter(name -> !listed.containsKey(name))
                    .forEach(name -> fault(name, "is printed, but not listed in SHA256SUMS"));
        }
    }

    private void compare(Path file, String sum) {
        if (!Files.exists(file)) {
            fault(file.toString(), "listed in SHA256SUMS, but not there");
        } else if (!sum.equals(sha256(file))) {
            fault(file.toString(), "is not as printed any more; SHA256SUMS has another sum for it");
        }
    }

    private void fault(String name, String fault) {
        faults.add(new Unusable(name, name + ": " + fault));
    }

    private static String sha256(Path file) {
        try {
            return Sha256.hex(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
