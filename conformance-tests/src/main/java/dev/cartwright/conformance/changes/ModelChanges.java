package dev.cartwright.conformance.changes;

/** Compares the classes that the generators make of the contract's schemas. */
final class ModelChanges {

    private final Found found;

    ModelChanges(Found found) {
        this.found = found;
    }

    void compare(Pair schemas) {
        for (String name : schemas.names()) {
            Pair schema = schemas.member(name);
            if (schema.isAdded()) {
                found.add(schema, "schema added");
            } else if (schema.isRemoved()) {
                found.add(schema, "schema removed", JavaType.isClass(schema.before()) ? users() : new Party[0]);
            } else {
                compare(schema, name);
            }
        }
    }

    private void compare(Pair schema, String name) {
        Pair merged = new Pair(SchemaChanges.merged(schema.before()), SchemaChanges.merged(schema.after()));
        boolean was = JavaType.isClass(merged.before());
        if (was != JavaType.isClass(merged.after())) {
            found.add(
                    schema.place(),
                    "Java type changed",
                    JavaType.of(schema.before(), name),
                    JavaType.of(schema.after(), name),
                    users());
        } else if (was) {
            constants(merged.member("enum"));
            members(merged, name);
        }
    }

    private void constants(Pair values) {
        if (!Keywords.values(values.after().node())
                .containsAll(Keywords.values(values.before().node()))) {
            found.add(values, "enum changed", users());
        }
    }

    private void members(Pair schema, String owner) {
        Pair members = schema.member("properties");
        for (String name : members.before().names()) {
            Pair member = members.member(name);
            if (member.isRemoved()) {
                found.add(member, MemberChanges.REMOVED, users());
            } else {
                member(member, owner + "." + name);
            }
        }
    }

    private void member(Pair member, String owner) {
        String before = JavaType.of(member.before(), owner);
        String after = JavaType.of(member.after(), owner);
        if (!before.equals(after)) {
            found.add(member.place(), "Java type changed", before, after, users());
        }
        if (!isOwnedByTheService(member.before()) && isOwnedByTheService(member.after())) {
            found.add(member, "readOnly now", users());
        }
        Pair initial = new Pair(
                        SchemaChanges.merged(member.before().target()),
                        SchemaChanges.merged(member.after().target()))
                .member("default");
        if (initial.differs()) {
            // A generated field starts with it, so that it is sent, or read, where nobody has set the member.
            found.add(initial, VocabularyChanges.DEFAULT, users());
        }
        if (member.before().node().has("enum") || member.before().node().has("properties")) {
            constants(member.member("enum"));
            members(member, owner);
        }
    }

    private static boolean isOwnedByTheService(Spot member) {
        return SchemaChanges.merged(member.target()).isTrue("readOnly");
    }

    private static Party[] users() {
        return new Party[] {Party.MODEL_USERS};
    }
}
