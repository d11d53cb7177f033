package dev.cartwright.conformance.review;

import dev.cartwright.conformance.cases.CaseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The review site: pages that are read from disk, without a server and without a network. */
public final class ReviewSite {

    /** Where the webjar has its files; its version is that of the parent POM. */
    private static final String RENDERER = "/META-INF/resources/webjars/swagger-ui/5.34.1/";

    private final Frame frame;
    private final List<Page> pages = new ArrayList<>();

    /**
     * The site of one contract.
     *
     * @param spec the folder with the contract, its cases, errata and decisions
     * @param released the folder of released contracts; without it nothing is compared
     * @param lint the folder of the linters' reports
     * @param reports the folder of the kit's reports
     * @throws CaseException if something in the folders cannot be read
     */
    public ReviewSite(Path spec, Optional<Path> released, Optional<Path> lint, Optional<Path> reports) {
        Material material = Material.read(spec);
        Links links = new Links(material);
        ChangesPage changes = new ChangesPage(material, links, released);
        ResultsPage results = new ResultsPage(material, links, lint, reports);
        this.frame = new Frame(material.contract());
        pages.add(new OverviewPage(material, links, changes, results));
        pages.add(new ReferencePage(material.contract(), links));
        pages.add(new ContractPage(material, links));
        pages.add(new OperationsPage(material, links, changes, results));
        pages.add(new ErrataPage(material, links));
        pages.add(new DecisionsPage(material, links));
        material.decisions().values().forEach(decision -> pages.add(new DecisionPage(material, links, decision)));
        pages.add(new SourcesPage(material, links));
        pages.add(changes);
        pages.add(results);
        pages.add(new SearchPage(
                pages.stream().flatMap(page -> page.entries().stream()).toList()));
    }

    /**
     * Writes every page and what they need beside them; other files in the folder stay.
     *
     * @return how many pages there are
     * @throws IOException if a file cannot be written
     */
    public int write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Page page : pages) {
            Files.write(folder.resolve(page.file()), frame.around(page).getBytes(StandardCharsets.UTF_8));
        }
        for (String asset : ReferencePage.ASSETS) {
            try (InputStream in = ReviewSite.class.getResourceAsStream(RENDERER + asset)) {
                CaseException.require(in != null, "Swagger UI's " + asset + " is not on the class path");
                Files.copy(in, folder.resolve(asset), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return pages.size();
    }
}
