package dev.cartwright.conformance.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Decision;
import dev.cartwright.conformance.cases.Errata;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.cases.Spec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The site holds together, holds everything, loads nothing, and takes no text for HTML. */
class ReviewSiteTest {

    private static final Path SPEC = Spec.bundled();
    private static final Contract CONTRACT = Spec.contract(SPEC);
    private static final String HOSTILE = "<img src=x onerror=alert(1)><script>alert(2)</script>";

    @TempDir
    private Path folder;

    @BeforeEach
    void build() throws IOException {
        write(SPEC);
    }

    private void write(Path spec) throws IOException {
        new ReviewSite(spec, Optional.empty(), Optional.empty(), Optional.empty()).write(folder);
    }

    @Test
    void everythingIsThereAndEveryLinkLeadsToIt() {
        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a page that is not there|index.html|href=\"errata.html\"|href=\"slips.html\""
                        + "|index.html: no such file, slips.html",
                "a place that is not there|operations.html|href=\"errata.html#E-26\"|href=\"errata.html#E-999\""
                        + "|operations.html: no such place, errata.html#E-999",
                "a line that the contract does not have|decision-0003.html|href=\"contract.html#L|href=\"contract.html#L9"
                        + "|decision-0003.html: no such place, contract.html#L9",
                "an operation that the reference does not have|operations.html|#/Carts/getCart|#/Carts/findCart"
                        + "|operations.html: no such place, reference.html#/Carts/findCart",
                "a picture from elsewhere|sources.html|</main>|<img src=\"https://cdn.example/a.png\"></main>"
                        + "|sources.html: leads out of the site, https://cdn.example/a.png",
                "a script from elsewhere|reference.html|src=\"swagger|src=\"//cdn.example/swagger"
                        + "|reference.html: leads out of the site, //cdn.example/swagger-ui-bundle.js",
                "a style from elsewhere|swagger-ui.css|.swagger-ui|@import 'a.css';.swagger-ui"
                        + "|swagger-ui.css: loads @import",
                "a font from elsewhere|index.html|<style>|<style>a{src:url(https://cdn.example/f)}"
                        + "|index.html: loads url(https://cdn.example/f)",
                "an erratum that is left out|errata.html|id=\"E-05\"|id=\"E-5\"|E-05: not on errata.html",
                "an edit that is not shown|operations.html|href=\"errata.html#E-78\"|href=\"#getCart\""
                        + "|E-78: not on operations.html",
                "a decision that is not listed|decisions.html|href=\"decision-0007.html\"|href=\"index.html\""
                        + "|0007: not on decisions.html",
                "a place that its decision does not link|decision-0003.html|href=\"contract.html#|href=\"sources.html#"
                        + "|0003: settles 8 places, its page links 0",
                "a place that does not link its decision|contract.html|href=\"decision-0024.html\"|href=\"index.html\""
                        + "|0024: not on contract.html",
                "two of one name|index.html|<main |<main id=\"operations\"|index.html: two have the id operations",
                "a link of the rendered contract|reference.html|(operations.html#getCart)|(operations.html#findCart)"
                        + "|reference.html: no such place, operations.html#findCart",
                "a decision that no operation shows|operations.html|decision-0024.html|decision-0023.html"
                        + "|0024: not on operations.html",
                "an erratum that no operation shows|operations.html|errata.html#E-53|errata.html#E-54"
                        + "|E-53: not on operations.html",
                "a heading too deep|errata.html|<h3>|<h4>|errata.html: h4 below h2",
                "a link that opens a box, too|operations.html|<summary>|<summary><a href=\"index.html\">Overview</a> "
                        + "|operations.html: a link in a summary",
                "two pages of one title|sources.html|<title>Sources|<title>Decisions"
                        + "|sources.html: another page is called so, or it is said twice, Decisions",
                "a page of nowhere|decision-0003.html|aria-current=|data-current="
                        + "|decision-0003.html: the navigation must say where one is",
                "two main headings|results.html|</main>|<h1>Again</h1></main>|results.html: must have one h1"
            })
    void aSiteThatDoesNotHoldIsNoticed(String plant, String file, String from, String to, String fault)
            throws IOException {
        String page = read(file);
        assertThat(page).as(plant).contains(from);

        Files.writeString(folder.resolve(file), page.replace(from, to));

        assertThat(faults()).anyMatch(found -> found.startsWith(fault));
    }

    @Test
    void noTextBecomesHtml() throws IOException {
        Path spec = folder.resolve("spec");
        copy(SPEC, spec);
        plant(
                spec,
                "errata.yaml",
                "why: The array is never opened,",
                "why: The array " + HOSTILE + " is never opened,");
        plant(spec, "errata.yaml", "evidence: Line 97 closes it;", "evidence: " + HOSTILE + ";");
        plant(spec, "openapi.yaml", "summary: Create a cart", "summary: Create " + HOSTILE);
        plant(spec, "openapi.yaml", "title: Create a cart", "title: Create " + HOSTILE);
        plant(spec, "decisions/0007-byte-order-mark.md", "## Decision\n", "## Decision\n" + HOSTILE + "\n\n" + HOSTILE);
        plant(
                spec,
                "examples/checkoutCart/documented-checkout/printed-response.json",
                "\"friendlyName\"",
                "\"" + HOSTILE + "\"");

        write(spec);

        assertThat(read("errata.html")).contains("array &lt;img src=x");
        assertThat(read("decision-0007.html")).contains("&lt;img src=x");
        assertThat(read("operations.html")).contains("&lt;img src=x");
        assertThat(pages()).allMatch(page -> isClean(page));
        assertThat(isClean(read("index.html").replace("</main>", HOSTILE + "</main>")))
                .isFalse();
    }

    @Test
    void theReferenceHasTheWholeContractInIt() throws IOException {
        String page = read("reference.html");
        String start = "<script type=\"application/json\" id=\"contract\">";
        String json = page.substring(page.indexOf(start) + start.length());

        String written = JsonText.write(JsonText.parse("reference.html", json.substring(0, json.indexOf("</script>"))));
        assertThat(written)
                .contains(
                        "none is named ([0022](decision-0022.html)).",
                        "comes back with its `error`.\\n\\n[What bears on it](operations.html#createCart)");
        assertThat(written.replaceAll("\\\\n\\\\n\\[What bears on it]\\([^)]*\\)", "")
                        .replaceAll("\\[([^]\\[]*)]\\((?:decision-|errata)[^)]*\\)", "$1"))
                .isEqualTo(JsonText.write(CONTRACT.document()));
        assertThat(folder.resolve("swagger-ui-bundle.js")).isNotEmptyFile();
    }

    @Test
    void whatALineOfTheContractRefersToIsALink() {
        String page = read("contract.html");

        assertThat(page)
                .contains("operationId: <a href=\"operations.html#createCart\">createCart</a>")
                .containsPattern("\\$ref: &#39;<a href=\"contract.html#L\\d+\">#/components/schemas/Cart</a>&#39;")
                .containsPattern("x-source: <a href=\"sources.html#create-a-cart\"")
                .doesNotContainPattern("\\$ref: &#39;#/");
    }

    @Test
    void noNameOfTheContractIsAnIdThatTheStylesSpeakOf() {
        assertThat(SiteFaults.styled(read("index.html"))).contains("renderer", "words", "found");

        assertThat(SiteFaults.styled(read("index.html")))
                .doesNotContainAnyElementsOf(Material.read(SPEC).sources().keySet())
                .doesNotContainAnyElementsOf(
                        CONTRACT.operations().stream().map(Operation::id).toList());
    }

    @Test
    void aRepairThatBeginsALineShowsIt() {
        assertThat(read("errata.html")).contains("Repaired: <code class=\"lines\">↵\n{</code>");
    }

    @Test
    void searchFindsEveryErratumDecisionOperationAndSchema() throws IOException {
        String page = read("search.html");

        assertThat(Errata.read(SPEC).entries())
                .allSatisfy(erratum -> assertThat(page).contains("href=\"errata.html#" + erratum.id() + "\""));
        assertThat(Decision.all(SPEC).keySet())
                .allSatisfy(id -> assertThat(page).contains("href=\"decision-" + id + ".html\""));
        assertThat(CONTRACT.operations())
                .allSatisfy(operation -> assertThat(page).contains(">" + operation.id() + "</a>"));
        assertThat(CONTRACT.at("#/components/schemas").properties())
                .allSatisfy(schema -> assertThat(page).contains(">" + schema.getKey() + "</a>"));
    }

    private List<String> faults() {
        return SiteFaults.of(
                folder,
                CONTRACT,
                Errata.read(SPEC).entries(),
                Decision.all(SPEC).values());
    }

    private static boolean isClean(String page) {
        return !page.contains("<img") && !page.contains("<script>alert");
    }

    private List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".html"))
                    .map(this::read)
                    .toList();
        }
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void plant(Path spec, String file, String from, String to) throws IOException {
        Path path = spec.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
