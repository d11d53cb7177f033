package dev.cartwright.conformance.docs;

import dev.cartwright.conformance.cases.CaseLibrary;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Spec;
import dev.cartwright.conformance.run.ContractCheck;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

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
        return read(contract, pages, block -> {});
    }

    /**
     * Reads Markdown pages.
     *
     * @param progress is told each block before it is read
     * @throws IOException if one cannot be read, or is not UTF-8; the message names it
     */
    public static Documents read(Contract contract, List<Path> pages, Consumer<CodeBlock> progress) throws IOException {
        PageReader reader = new PageReader(contract);
        List<Finding> findings = new ArrayList<>();
        for (Path page : pages) {
            findings.addAll(reader.read(page.toString(), text(page), progress));
        }
        return new Documents(contract, findings);
    }

    private static String text(Path page) throws IOException {
        if (Files.isDirectory(page)) {
            throw new IOException(page + ": is a folder; name the pages in it");
        }
        try {
            return Files.readString(page);
        } catch (NoSuchFileException e) {
            throw new IOException(page + ": there is no such file", e);
        } catch (CharacterCodingException e) {
            throw new IOException(page + ": is not UTF-8; save it in that encoding", e);
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
     * Writes a case for each exchange that the kit can replay once it is repaired, with the repairs as errata.
     *
     * @return what was written and what was not, a line each
     * @throws IOException if the folder cannot be written, or is there already with something in it
     */
    public List<String> writeCases(Path folder) throws IOException {
        Givens givens = new Givens(CaseLibrary.read(contract, Spec.bundled()).cases());
        ContractFit fit = new ContractFit(contract, new ContractCheck(contract));
        List<ProposedCase> cases = Exchange.of(findings).stream()
                .map(exchange -> ProposedCase.of(contract, fit, givens, exchange))
                .toList();
        List<ProposedCase> written =
                cases.stream().filter(it -> it.obstacle().isEmpty()).toList();
        CaseFolders.write(folder, written);
        return cases.stream()
                .map(it -> it.obstacle()
                        .map(why -> "not written: " + it.id() + "; " + why)
                        .orElse("written: " + folder.resolve(it.id())))
                .toList();
    }
}
