package dev.cartwright.conformance.review;

import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Decision;
import dev.cartwright.conformance.cases.Erratum;
import dev.cartwright.conformance.cases.Mentions;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.cases.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is wrong with a built site, a sentence each. */
final class SiteFaults {

    private static final Pattern SCRIPT = Pattern.compile("(?s)(<script[^>]*>).*?(</script>)");
    private static final Pattern MARKDOWN_LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("<h([1-6])[ >]");
    private static final Pattern NESTED = Pattern.compile("<summary>(?:(?!</summary>).)*<a ");
    private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");
    private static final Pattern STYLED = Pattern.compile("(?<=[\\s(,}])#([a-z][\\w-]*)(?=[^;}]*\\{)");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern LINK = Pattern.compile(" (?:href|src|action|srcset|data|poster)=\"([^\"]*)\"");
    private static final Pattern FETCHED = Pattern.compile("@import|url\\((?!\"?data:)[^)]*\\)");

    private final Path folder;
    private final Map<String, String> pages = new TreeMap<>();
    private final Map<String, String> inlined = new TreeMap<>();
    private final Map<String, Set<String>> ids = new TreeMap<>();
    private final Set<String> titles = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    private SiteFaults(Path folder) {
        this.folder = folder;
        files(".html").forEach(file -> {
            String text = Yaml.text(file);
            String name = file.getFileName().toString();
            pages.put(name, SCRIPT.matcher(text).replaceAll("$1$2"));
            inlined.put(
                    name, SCRIPT.matcher(text).results().map(MatchResult::group).collect(Collectors.joining()));
        });
    }

    /** Faults of form, and what of the contract, its errata and its decisions has no place. */
    static List<String> of(Path folder, Contract contract, Collection<Erratum> errata, Collection<Decision> decisions) {
        SiteFaults site = new SiteFaults(folder);
        site.form();
        site.links(contract);
        site.fetched();
        site.reading();
        errata.forEach(site::erratum);
        decisions.forEach(site::decision);
        return site.faults;
    }

    private void form() {
        pages.forEach((name, page) -> {
            Set<String> seen = new HashSet<>();
            found(ID, page).filter(id -> !seen.add(id)).forEach(id -> faults.add(name + ": two have the id " + id));
            ids.put(name, seen);
            if (page.split("<h1", -1).length != 2) {
                faults.add(name + ": must have one h1");
            }
            Stream.of("lang=\"en\"", "<main ", "<nav aria-label=", "Content-Security-Policy")
                    .filter(part -> !page.contains(part))
                    .forEach(part -> faults.add(name + ": lacks " + part));
        });
    }

    private void links(Contract contract) {
        Set<String> shown =
                contract.operations().stream().map(SiteFaults::shownAt).collect(Collectors.toSet());
        pages.forEach((name, page) -> Stream.concat(
                        found(LINK, page), found(MARKDOWN_LINK, inlined.getOrDefault(name, "")))
                .forEach(link -> {
                    String[] parts = link.split("#", 2);
                    String file = parts[0].isEmpty() ? name : parts[0];
                    if (link.matches("(?i)[a-z][a-z0-9+.-]*:.*|//.*")) {
                        faults.add(name + ": leads out of the site, " + link);
                    } else if (!Files.exists(folder.resolve(file))) {
                        faults.add(name + ": no such file, " + link);
                    } else if (parts.length == 2
                            && !ids.getOrDefault(file, Set.of()).contains(parts[1])
                            && !shown.contains(link)) {
                        faults.add(name + ": no such place, " + link);
                    }
                }));
    }

    private static String shownAt(Operation operation) {
        return "reference.html#/" + operation.node().path("tags").path(0).asText() + "/" + operation.id();
    }

    /** What hinders those who read with a keyboard, by ear, or with many pages open. */
    private void reading() {
        pages.forEach((name, page) -> {
            int level = 0;
            for (String heading : found(HEADING, page).toList()) {
                int next = Integer.parseInt(heading);
                if (next > level + 1) {
                    faults.add(name + ": h" + next + " below h" + level);
                }
                level = next;
            }
            if (NESTED.matcher(page).find()) {
                faults.add(name + ": a link in a summary");
            }
            found(TITLE, page)
                    .filter(title -> !titles.add(title) || title.matches("(.+) · \\1"))
                    .forEach(title -> faults.add(name + ": another page is called so, or it is said twice, " + title));
            long current = page.split("aria-current=", -1).length - 1L;
            if (current != (name.equals(SearchPage.FILE) ? 0 : 1)) {
                faults.add(name + ": the navigation must say where one is");
            }
        });
    }

    /** The ids that the styles speak of: what bears a name of the contract's must not have one of these. */
    static Set<String> styled(String page) {
        return found(STYLED, page.substring(0, page.indexOf("</head>"))).collect(Collectors.toSet());
    }

    /** What a page or a style would load from elsewhere. */
    private void fetched() {
        pages.forEach((name, page) -> fetched(name, page));
        files(".css").forEach(file -> fetched(file.getFileName().toString(), Yaml.text(file)));
    }

    private void fetched(String name, String text) {
        FETCHED.matcher(text).results().map(MatchResult::group).forEach(it -> faults.add(name + ": loads " + it));
    }

    private void erratum(Erratum erratum) {
        erratum.place().ifPresent(place -> require(erratum.id(), "operations.html", link(erratum)));
        require(erratum.id(), "errata.html", "id=\"" + erratum.id() + "\"");
        if (erratum.kind() == Erratum.Type.EDIT) {
            require(erratum.id(), "operations.html", link(erratum));
        }
        if (erratum.place().isPresent()) {
            require(erratum.id(), "contract.html", link(erratum));
        }
        erratum.decision()
                .ifPresent(decision -> require(erratum.id(), "decision-" + decision + ".html", link(erratum)));
    }

    private void decision(Decision decision) {
        String file = "decision-" + decision.id() + ".html";
        require(decision.id(), "operations.html", "href=\"" + file + "\"");
        require(decision.id(), "decisions.html", "href=\"" + file + "\"");
        require(decision.id(), "contract.html", "href=\"" + file + "\"");
        int places = Mentions.ids(decision.frontMatter().path("settles")).size();
        long linked = found(LINK, pages.getOrDefault(file, ""))
                .filter(link -> link.startsWith("contract.html#"))
                .count();
        if (linked != places) {
            faults.add(decision.id() + ": settles " + places + " places, its page links " + linked);
        }
    }

    private static String link(Erratum erratum) {
        return "href=\"errata.html#" + erratum.id() + "\"";
    }

    private void require(String id, String file, String text) {
        if (!pages.getOrDefault(file, "").contains(text)) {
            faults.add(id + ": not on " + file);
        }
    }

    private static Stream<String> found(Pattern pattern, String page) {
        return pattern.matcher(page).results().map(match -> match.group(1));
    }

    private List<Path> files(String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
