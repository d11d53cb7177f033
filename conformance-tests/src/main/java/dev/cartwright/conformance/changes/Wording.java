package dev.cartwright.conformance.changes;

import java.util.Set;

/** What a contract says to people, and to nobody's program. */
final class Wording {

    static final String CHANGED = "wording changed";

    private static final Set<String> KEYWORDS = Set.of(
            "description",
            "summary",
            "title",
            "example",
            "examples",
            "externalDocs",
            "deprecated",
            "bearerFormat",
            "links",
            "x-sources",
            "x-source",
            "x-decision",
            "x-erratum",
            "x-case",
            "x-not-provoked",
            "x-internal",
            "x-position-key",
            "x-free-text");

    private Wording() {}

    /**
     * Notes differences of all members but those that somebody else compares. One that is not known to be wording may
     * matter: it breaks everybody, until there is a rule for it.
     */
    static void compare(Pair pair, Set<String> comparedElsewhere, Found found) {
        for (String name : pair.names()) {
            Pair member = pair.member(name);
            if (comparedElsewhere.contains(name) || !member.differs()) {
                continue;
            }
            if (KEYWORDS.contains(name)) {
                found.add(member, CHANGED);
            } else {
                found.add(member, "changed, and there is no rule for " + name, Party.SENDERS, Party.READERS);
            }
        }
    }
}
