package dev.cartwright.conformance.mutants;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.run.CaseResult;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** How many mutants were killed. */
public record Score(List<Fate> fates) {

    /** Its file among the kit's reports. */
    public static final String FILE = "mutants.json";

    public Score {
        fates = List.copyOf(fates);
    }

    public List<Fate> survivors() {
        return fates.stream().filter(fate -> fate.killer().isEmpty()).toList();
    }

    /** Killed of planted, by kind and side, as a table in Markdown. */
    public String markdown() {
        StringBuilder table = new StringBuilder("| what is broken | servers | clients |\n|---|---|---|\n");
        for (Kind kind : Kind.values()) {
            if (fates.stream().anyMatch(fate -> fate.mutant().kind() == kind)) {
                row(table, kind.label(), fate -> fate.mutant().kind() == kind);
            }
        }
        row(table, "all", fate -> true);
        return table.toString();
    }

    /**
     * For programs: each mutant that was tried, and the result that noticed it.
     *
     * @param planted how many mutants there are, tried or not
     */
    public String json(Contract contract, Instant started, int planted) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("format", 1);
        json.put("started", started.toString());
        json.put("contract", contract.digest());
        json.put("planted", planted);
        ArrayNode mutants = json.putArray("mutants");
        for (Fate fate : fates) {
            ObjectNode mutant = mutants.addObject();
            mutant.put("side", fate.mutant().side().label());
            mutant.put("kind", fate.mutant().kind().label());
            mutant.put("name", fate.mutant().name());
            fate.killer().ifPresent(result -> mutant.put("noticedBy", result.label()));
        }
        return JsonText.pretty(json) + "\n";
    }

    /** Killed of planted, in one line. */
    public String summary() {
        int killed = fates.size() - survivors().size();
        return String.format(
                Locale.ROOT,
                "%d of %d mutants killed (%.0f %%)",
                killed,
                fates.size(),
                Math.floor(100.0 * killed / Math.max(1, fates.size())));
    }

    private void row(StringBuilder table, String label, Predicate<Fate> ofRow) {
        table.append("| ").append(label);
        for (CaseResult.Side side : CaseResult.Side.values()) {
            List<Fate> planted = fates.stream()
                    .filter(ofRow.and(fate -> fate.mutant().side() == side))
                    .toList();
            long killed =
                    planted.stream().filter(fate -> fate.killer().isPresent()).count();
            table.append(" | ").append(planted.isEmpty() ? "" : killed + " of " + planted.size());
        }
        table.append(" |\n");
    }
}
