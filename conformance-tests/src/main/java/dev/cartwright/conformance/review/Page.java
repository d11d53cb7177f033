package dev.cartwright.conformance.review;

import dev.cartwright.conformance.report.Inlined;
import dev.cartwright.conformance.report.Markup;
import java.util.List;
import java.util.Optional;

/** One page of the site. */
interface Page {

    /** Its file's name. */
    String file();

    /** The page of the navigation that it belongs to. */
    default String section() {
        return file();
    }

    /** What it is called, in its title and its first heading. */
    String title();

    /** Writes what stands below the heading. */
    void write(Markup html);

    /** What the search finds on it, beside the page itself. */
    default List<SearchEntry> entries() {
        return List.of();
    }

    /** Runs once all the rest is there. */
    default Optional<Inlined> script() {
        return Optional.empty();
    }

    /** Its Content-Security-Policy, where it needs more than our own style and script. */
    default Optional<String> policy() {
        return Optional.empty();
    }
}
