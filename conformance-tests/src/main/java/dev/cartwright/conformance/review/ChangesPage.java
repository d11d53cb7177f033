package dev.cartwright.conformance.review;

import dev.cartwright.conformance.changes.AcceptedBreak;
import dev.cartwright.conformance.changes.Change;
import dev.cartwright.conformance.changes.Changes;
import dev.cartwright.conformance.changes.Effect;
import dev.cartwright.conformance.changes.Judgement;
import dev.cartwright.conformance.changes.Releases;
import dev.cartwright.conformance.report.Markup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What has changed since the contract was last released, and whom it breaks. */
final class ChangesPage implements Page {

    private final Links links;
    private final Optional<Path> folder;
    private final Optional<Path> last;
    private final Judgement judgement;

    /**
     * Compares the contract with the last released one.
     *
     * @param folder the released contracts
     */
    ChangesPage(Material material, Links links, Optional<Path> folder) {
        this.links = links;
        this.folder = folder;
        this.last = folder.flatMap(Releases::last);
        this.judgement = new Judgement(
                last.map(file -> Changes.between(Releases.contract(file), material.contract()))
                        .orElse(List.of()),
                folder.map(path -> path.resolve(Releases.ACCEPTED))
                        .filter(Files::exists)
                        .map(Releases::accepted)
                        .orElse(List.of()));
    }

    @Override
    public String file() {
        return "changes.html";
    }

    @Override
    public String title() {
        return "Changes since the last release";
    }

    /** In a few words. */
    String summary() {
        if (folder.isEmpty()) {
            return "not compared: nobody said where the released contracts are";
        }
        return last.map(this::counted).orElse("nothing is released yet, so nothing can break");
    }

    private String counted(Path file) {
        int changes = judgement.changes().size();
        int unaccepted = judgement.unaccepted().size();
        return changes + (changes == 1 ? " change" : " changes") + " since " + version(file) + ": "
                + count(Effect.COMPATIBLE) + " compatible, " + count(Effect.BREAKS_SOURCE) + " breaks-source, "
                + count(Effect.BREAKS_WIRE) + " breaks-wire; "
                + (unaccepted == 0
                        ? "every break is accepted"
                        : unaccepted + (unaccepted == 1 ? " break is" : " breaks are") + " not accepted");
    }

    private long count(Effect effect) {
        return judgement.changes().stream()
                .filter(change -> change.effect() == effect)
                .count();
    }

    private static String version(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.yaml$", "");
    }

    @Override
    public void write(Markup html) {
        String summary = summary();
        html.element("p", summary.substring(0, 1).toUpperCase(Locale.ROOT) + summary.substring(1) + ".");
        if (last.isEmpty()) {
            html.element(
                    "p",
                    "A released contract is frozen in a folder of its own, and from then on each difference is listed here with"
                            + " its class: compatible, breaks Java that is generated, or breaks the wire.",
                    "class",
                    "detail");
        }
        for (int i = 0; i < judgement.changes().size(); i++) {
            write(html, judgement.changes().get(i), anchor(i));
        }
        judgement
                .stale()
                .forEach(entry -> html.element(
                        "p",
                        "Accepted, but there is no such change: " + entry.effect() + " at " + entry.place(),
                        "class",
                        "outcome bad"));
    }

    /** What has changed of an operation. */
    void write(Markup html, Reach reach) {
        if (last.isEmpty()) {
            html.element("a", folder.isEmpty() ? "not compared" : "nothing is released yet", "href", file());
            return;
        }
        String comma = "";
        for (int i = 0; i < judgement.changes().size(); i++) {
            Change change = judgement.changes().get(i);
            if (reach.has("#" + change.place())) {
                html.text(comma + change.effect() + " ");
                html.element("a", links.label("#" + change.place()), "href", file() + "#" + anchor(i));
                comma = ", ";
            }
        }
        if (comma.isEmpty()) {
            html.text("none");
        }
    }

    private static String anchor(int change) {
        return "change-" + (change + 1);
    }

    private void write(Markup html, Change change, String anchor) {
        html.open("article", "class", "card", "id", anchor).open("h2");
        html.element("span", change.effect().toString(), "class", "tag " + change.effect())
                .own(" ");
        if (links.isThere(change.place())) {
            links.writePlace(html, "#" + change.place());
        } else {
            html.element("code", change.place());
        }
        html.close().element("p", change.what());
        html.open("dl", "class", "facts");
        fact(html, "Before", change.before());
        fact(html, "After", change.after());
        fact(html, "Breaks", change.whom());
        fact(
                html,
                "Accepted",
                judgement.acceptance(change).map(AcceptedBreak::reason).orElse(""));
        html.close();
        if (judgement.unaccepted().contains(change)) {
            html.element(
                    "p",
                    "Not accepted: undo it, or list it with its reason in " + Releases.ACCEPTED + ".",
                    "class",
                    "outcome bad");
        }
        html.close().own("\n");
    }

    private static void fact(Markup html, String name, String value) {
        if (!value.isEmpty()) {
            html.element("dt", name).element("dd", value);
        }
    }

    @Override
    public List<SearchEntry> entries() {
        return judgement.changes().stream()
                .map(change -> new SearchEntry("change", change.place(), file(), change.effect() + " " + change.what()))
                .toList();
    }
}
