package dev.cartwright.conformance.docs;

import dev.cartwright.conformance.cases.CaseLibrary;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Spec;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Documentation pages, and what is wrong with the exchanges and samples that they print. Immutable. */
public final class Documents {

    private final Contract contract;
    private final List<Finding> findings;

    private Documents(Contract contract, List<Finding> findings) {
        this.contract = contract;
        this.findings = List.copyOf(findings);
    }

    /**
     * Reads Markdown pages.
     *
     * @throws IOException if one cannot be read, or is not UTF-8; the message names it
     */
    public static Documents read(Contract contract, List<Path> pages) throws IOException {
        PageReader reader = new PageReader(contract);
        List<Finding> findings = new ArrayList<>();
        for (Path page : pages) {
            findings.addAll(reader.read(page.toString(), text(page)));
        }
        return new Documents(contract, findings);
    }

    private static String text(Path page) throws IOException {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new IOException(page + ": cannot be read (" + e + ")", e);
        }
    }

    /** Whether every block is valid HTTP or JSON as printed, or is meant to be neither. */
    public boolean areValidAsPrinted() {
        return findings.stream().allMatch(it -> it.sample().isValidAsPrinted());
    }

    /** What is wrong, for a person. */
    public void writeText(PrintWriter out) {
        new DocsReport(findings).text(out);
    }

    /** What is wrong, as a JSON array with an object for each code block. */
    public void writeJson(PrintWriter out) {
        new DocsReport(findings).json(out);
    }

    /**
     * Writes a case for each exchange that can be repaired within its lines, with the repairs as errata.
     *
     * @return what was written and what was not, a line each
     * @throws IOException if the folder cannot be written, or is there already with something in it
     */
    public List<String> writeCases(Path folder) throws IOException {
        Givens givens = new Givens(CaseLibrary.read(contract, Spec.bundled()).cases());
        List<ProposedCase> cases = Exchange.of(findings).stream()
                .map(exchange -> ProposedCase.of(contract, givens, exchange))
                .toList();
        List<ProposedCase> written =
                cases.stream().filter(ProposedCase::isWithinLines).toList();
        CaseFolders.write(folder, written);
        return cases.stream()
                .map(it -> written.contains(it)
                        ? "written: " + folder.resolve(it.id())
                        : "not written: " + it.id() + "; errata cannot take a line out of a head")
                .toList();
    }
}
