package dev.cartwright.conformance.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks that a folder of cases holds together: nothing stale, nothing dangling, no printed byte changed. */
final class SpecLint {

    private final Path folder;
    private final Contract contract;
    private final CaseLibrary library;
    private final Set<String> decisions;
    private final List<String> faults = new ArrayList<>();

    private SpecLint(Path folder, Contract contract, CaseLibrary library) {
        this.folder = folder;
        this.contract = contract;
        this.library = library;
        this.decisions = Decision.all(Spec.bundled()).keySet();
    }

    /** What is wrong, a line each; every line names the entry or file. */
    static List<String> faults(Path folder, Contract contract, CaseLibrary library) {
        SpecLint lint = new SpecLint(folder, contract, library);
        lint.checksums();
        lint.library.errata().entries().forEach(lint::erratum);
        lint.library.cases().forEach(lint::decisionsOf);
        return lint.faults;
    }

    private void erratum(Erratum entry) {
        switch (entry.kind()) {
            case EDIT -> {
                boolean used = library.cases().stream()
                        .anyMatch(testCase -> testCase.edits().contains(entry));
                boolean unreadable =
                        library.unreadable().values().stream().anyMatch(fault -> fault.contains(entry.id()));
                if (!used && !unreadable) {
                    faults.add(entry.id() + ": no case uses the file "
                            + entry.file().orElseThrow());
                }
            }
            case TOLERANCE -> {
                String wanted = entry.caseId().orElseThrow();
                boolean known = library.cases().stream()
                        .anyMatch(testCase -> testCase.id().equals(wanted));
                if (!known && library.unreadable().isEmpty()) {
                    faults.add(entry.id() + ": there is no case " + wanted);
                }
            }
            case TEXT -> {
                entry.place()
                        .filter(place -> contract.at(place).isMissingNode())
                        .ifPresent(place -> faults.add(entry.id() + ": the contract has no " + place));
                entry.decision()
                        .filter(id -> !decisions.contains(id))
                        .ifPresent(id -> faults.add(entry.id() + ": there is no decision " + id));
            }
            case NOTE -> {}
        }
    }

    private void decisionsOf(Case testCase) {
        Stream.concat(testCase.origin().basis().stream(), testCase.origin().settled().values().stream())
                .filter(id -> !decisions.contains(id))
                .forEach(id -> faults.add(testCase.id() + ": there is no decision " + id));
    }

    private void checksums() {
        Path sums = folder.resolve("examples/SHA256SUMS");
        if (!Files.exists(sums)) {
            sums = folder.resolve("SHA256SUMS");
        }
        if (!Files.exists(sums)) {
            return;
        }
        Path base = sums.getParent() == null ? folder : sums.getParent();
        Map<String, String> listed = Yaml.text(sums)
                .lines()
                .filter(line -> !line.isBlank())
                .collect(Collectors.toMap(line -> line.substring(66), line -> line.substring(0, 64)));
        listed.forEach((name, sum) -> {
            Path file = base.resolve(name);
            if (!Files.exists(file)) {
                faults.add(file + ": listed in SHA256SUMS, but not there");
            } else if (!sum.equals(sha256(file))) {
                faults.add(file + ": is not as printed any more; SHA256SUMS has another sum for it");
            }
        });
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
