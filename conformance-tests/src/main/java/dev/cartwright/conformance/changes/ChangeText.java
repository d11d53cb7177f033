package dev.cartwright.conformance.changes;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A judgement for people, in text or in Markdown. */
public final class ChangeText {

    private static final int LONGEST = 160;

    private ChangeText() {}

    /** Writes each change with its place and whom it breaks, and at the end what is wrong. */
    public static void write(Judgement judgement, PrintWriter out) {
        judgement.changes().forEach(change -> {
            out.printf("%-13s  %s%n", change.effect(), change.place());
            out.printf("               %s%n", change.what());
            int same = Math.max(0, samePrefix(change.before(), change.after()) - LONGEST / 4);
            value("before", excerpt(change.before(), same), out);
            value("after", excerpt(change.after(), same), out);
            value("breaks", change.breaks().isEmpty() ? "" : change.whom(), out);
            judgement.acceptance(change).ifPresent(entry -> value("reason", entry.reason(), out));
        });
        judgement
                .unaccepted()
                .forEach(change -> out.println("not accepted: " + change.effect() + " at " + change.place()));
        judgement.stale().forEach(entry -> out.println("stale: no change " + entry.effect() + " at " + entry.place()));
        out.println(summary(judgement.changes()));
    }

    /** The contract's section of a changelog, a line for each change; wording is counted only. */
    public static void writeMarkdown(Judgement judgement, PrintWriter out) {
        judgement.changes().stream().filter(change -> !change.isOfWording()).forEach(change -> {
            String reason = judgement
                    .acceptance(change)
                    .map(entry -> " " + entry.reason())
                    .orElse("");
            String breaks = change.breaks().isEmpty() ? "" : " Breaks " + change.whom() + ".";
            out.println("- " + heading(change.effect()) + ": `" + change.place() + "`, " + change.what() + "." + breaks
                    + reason);
        });
        long wording = judgement.changes().stream().filter(Change::isOfWording).count();
        if (wording > 0) {
            out.println("- Compatible: wording changed at " + wording + (wording == 1 ? " place." : " places."));
        }
        if (judgement.changes().isEmpty()) {
            out.println("- No change.");
        }
    }

    /** How many changes there are of each class. */
    private static String summary(List<Change> changes) {
        return changes.size()
                + (changes.size() == 1 ? " change: " : " changes: ")
                + Arrays.stream(Effect.values())
                        .map(effect -> changes.stream()
                                        .filter(change -> change.effect() == effect)
                                        .count()
                                + " " + effect)
                        .collect(Collectors.joining(", "));
    }

    private static String heading(Effect effect) {
        return switch (effect) {
            case COMPATIBLE -> "Compatible";
            case BREAKS_SOURCE -> "**Breaks Java source**";
            case BREAKS_WIRE -> "**Breaks the wire**";
        };
    }

    private static void value(String name, String value, PrintWriter out) {
        if (!value.isEmpty()) {
            out.printf("               %-7s %s%n", name, value);
        }
    }

    /** Where two texts begin to differ. */
    private static int samePrefix(String first, String second) {
        int shorter = Math.min(first.length(), second.length());
        return IntStream.range(0, shorter)
                .filter(i -> first.charAt(i) != second.charAt(i))
                .findFirst()
                .orElse(shorter);
    }

    /** A long text shortened; what is the same before that place is left out if it does not fit. */
    private static String excerpt(String text, int same) {
        if (text.length() <= LONGEST) {
            return text;
        }
        String rest = same == 0 ? text : "…" + text.substring(same);
        return rest.length() > LONGEST ? rest.substring(0, LONGEST) + "…" : rest;
    }
}
