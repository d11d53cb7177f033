package dev.cartwright.conformance.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Compares what a schema's extensions and its default say: open vocabularies, error codes, misnomers. */
final class VocabularyChanges {

    static final String DEFAULT = "default changed";

    private static final Party[] NOBODY = {};

    private final Found found;

    VocabularyChanges(Found found) {
        this.found = found;
    }

    void compare(Pair schema, Direction direction) {
        Pair words = schema.member("x-open-enum");
        if (words.differs()) {
            boolean gone = !Keywords.values(words.after().node())
                    .containsAll(Keywords.values(words.before().node()));
            found.add(words, "known values changed", gone ? senders(direction) : NOBODY);
        }
        errorCodes(schema.member("x-error-codes"));
        if (direction == Direction.REQUEST) {
            refusals(schema);
        }
    }

    private void errorCodes(Pair codes) {
        if (!codes.differs()) {
            return;
        }
        boolean gone =
                !codes(codes.after().node()).containsAll(codes(codes.before().node()));
        found.add(codes, "error codes changed", gone ? new Party[] {Party.MODEL_USERS} : NOBODY);
    }

    private static Set<JsonNode> codes(JsonNode entries) {
        Set<JsonNode> codes = new HashSet<>();
        entries.forEach(entry -> codes.add(entry.path("code")));
        return codes;
    }

    private void refusals(Pair schema) {
        for (String keyword : Set.of("x-violation-code", "x-missing-code")) {
            if (schema.member(keyword).differs()) {
                found.add(schema.member(keyword), "another error code", Party.SENDERS);
            }
        }
        Pair absent = schema.member("default");
        if (absent.differs()) {
            found.add(absent, DEFAULT, absent.isAdded() ? NOBODY : senders(Direction.REQUEST));
        }
        Pair misnomers = schema.member("x-misnomers");
        for (String name : misnomers.names()) {
            Pair misnomer = misnomers.member(name);
            if (misnomer.differs()) {
                found.add(misnomer, "refused name changed", misnomer.isRemoved() ? NOBODY : senders(Direction.REQUEST));
            }
        }
    }

    private static Party[] senders(Direction direction) {
        return direction == Direction.REQUEST ? new Party[] {Party.SENDERS} : NOBODY;
    }
}
