package dev.cartwright.conformance.cases;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads one {@code case.yaml} and the printed files beside it, makes the edits, and checks that it says one thing. */
final class CaseLoader {

    private static final int FORMAT = 1;

    private final Contract contract;
    private final Path root;
    private final Errata errata;
    private final Fixtures fixtures;

    /** @param root what the files of the errata are relative to */
    CaseLoader(Contract contract, Path root, Errata errata, Fixtures fixtures) {
        this.contract = contract;
        this.root = root;
        this.errata = errata;
        this.fixtures = fixtures;
    }

    /**
     * Reads a case.
     *
     * @throws CaseException if the case cannot be used as it is written; the message names the file
     */
    Case load(Path file) {
        CaseFile written = Yaml.read(file, CaseFile.class);
        Path folder = Optional.ofNullable(file.getParent()).orElse(root);
        try {
            return read(file, folder, written);
        } catch (CaseException e) {
            throw new CaseException(file + ": " + e.getMessage() + editsOf(folder), e);
        }
    }

    private Case read(Path file, Path folder, CaseFile written) {
        CaseException.require(written.format() == FORMAT, "format must be " + FORMAT);
        Operation operation = contract.operation(written.request().operation());
        PrintedFiles files = new PrintedFiles(root, folder, errata);
        Case.Sent request = new RequestReading(written.request(), operation, files).read();
        Case.Expected response = new ResponseReading(written.response(), files).read();
        written.source().sample().ifPresent(files::printed);
        Optional<Fixture> given = written.given().map(fixtures::named);
        CaseException.require(!request.isRaised() || given.isPresent(), "request.raise needs a given resource");
        CaseException.require(
                given.isPresent() || written.bind().values().stream().noneMatch(Binding::isGiven),
                "bind from 'given' needs a fixture");
        return new Case(
                operation.id() + "/" + String.valueOf(folder.getFileName()).replace("/", ""),
                file.toUri(),
                written.why().strip(),
                Origin.of(written),
                sides(written, request),
                written.given(),
                given,
                written.bind(),
                operation,
                written.request().authentication(),
                request,
                response,
                List.of(),
                files.texts(),
                files.edits());
    }

    /** Only a request that a typed client can make is for both sides. */
    private static Case.Sides sides(CaseFile written, Case.Sent request) {
        Case.Sides sides = written.appliesTo().orElse(Case.Sides.BOTH);
        boolean json = request.isRaised()
                || request.message().body().length == 0
                || JsonText.read(request.message().text()).isPresent();
        boolean asked = json
                && written.request().text().isEmpty()
                && written.request().method().isEmpty();
        CaseException.require(
                asked || sides == Case.Sides.SERVER,
                "nobody asks a typed client for a request of 'text', of another 'method' or that is no JSON;"
                        + " mend it, or say appliesTo: server");
        return sides;
    }

    /** The errata that touch the messages of a case: one of them may be what went wrong. */
    private String editsOf(Path folder) {
        List<String> ids = errata.entries().stream()
                .filter(entry -> entry.kind() == Erratum.Type.EDIT)
                .filter(entry -> root.resolve(entry.file().orElse("")).startsWith(folder))
                .map(Erratum::id)
                .toList();
        return ids.isEmpty() ? "" : " (after the edits " + String.join(", ", ids) + ")";
    }
}
