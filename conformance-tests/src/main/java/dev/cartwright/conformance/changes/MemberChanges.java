package dev.cartwright.conformance.changes;

import java.util.LinkedHashSet;
import java.util.Set;

/** Compares the members of two objects, as far as they travel one way. */
final class MemberChanges {

    static final String REMOVED = "member removed";

    private final Found found;
    private final SchemaChanges schemas;

    MemberChanges(Found found, SchemaChanges schemas) {
        this.found = found;
        this.schemas = schemas;
    }

    void compare(Pair object, Direction direction) {
        Pair members = object.member("properties");
        Set<String> names = members.names();
        names.addAll(required(object.before()));
        names.addAll(required(object.after()));
        for (String name : names) {
            Pair member = members.member(name);
            boolean travelled = travels(member.before(), direction);
            boolean travels = travels(member.after(), direction);
            if (travelled && travels) {
                required(object, name, member, direction);
                schemas.compare(member, direction);
            } else if (travelled) {
                gone(member, direction);
            } else if (travels) {
                come(object, name, member, direction);
            } else if (!member.before().exists() && !member.after().exists()) {
                required(object, name, member, direction);
            }
        }
        others(object.member("additionalProperties"), direction);
    }

    private static boolean travels(Spot member, Direction direction) {
        return member.exists() && !SchemaChanges.merged(member.target()).isTrue(direction.unused());
    }

    private void gone(Pair member, Direction direction) {
        found.add(member, member.isRemoved() ? REMOVED : direction.unused() + " now", direction.party());
    }

    private void come(Pair object, String name, Pair member, Direction direction) {
        if (!member.isAdded()) {
            // A caller could send it back before, and nothing came of it.
            Party[] breaks = direction == Direction.REQUEST ? new Party[] {Party.SENDERS} : new Party[0];
            found.add(member, direction.unused() + " no longer", breaks);
        } else {
            boolean required = requires(object.after(), name);
            boolean closed = isClosed(object.before());
            String what = (required ? "required member" : "member") + " added" + (closed ? " to a closed object" : "");
            boolean breaks = direction == Direction.REQUEST ? required : closed;
            found.add(member, what, breaks ? new Party[] {direction.party()} : new Party[0]);
        }
    }

    private void required(Pair object, String name, Pair member, Direction direction) {
        boolean was = requires(object.before(), name);
        boolean is = requires(object.after(), name);
        if (was != is) {
            found.add(
                    member.place(),
                    is ? "required now" : "required no longer",
                    was ? "required" : "optional",
                    is ? "required" : "optional",
                    direction.brokenBy(Variation.of(is, was)));
        }
    }

    private static boolean requires(Spot object, String name) {
        return required(object).contains(name);
    }

    private static Set<String> required(Spot object) {
        Set<String> names = new LinkedHashSet<>();
        object.node().path("required").forEach(name -> names.add(name.asText()));
        return names;
    }

    private static boolean isClosed(Spot object) {
        Spot others = object.member("additionalProperties");
        return others.node().isBoolean() && !others.node().asBoolean();
    }

    private void others(Pair others, Direction direction) {
        boolean hadSchema = others.before().node().isObject();
        boolean hasSchema = others.after().node().isObject();
        if (hadSchema && hasSchema) {
            schemas.compare(others, direction);
        } else if (hadSchema || hasSchema) {
            boolean open = !others.before().json().equals("false")
                    && !others.after().json().equals("false");
            Variation variation = open
                    ? Variation.of(hasSchema, hadSchema)
                    : Variation.of(
                            others.after().json().equals("false"),
                            others.before().json().equals("false"));
            found.add(others, "further members changed", direction.brokenBy(variation));
        } else if (others.differs()) {
            closed(others, direction);
        }
    }

    /** Who reads an answer has to ignore members that are unknown, so that opening it breaks nobody. */
    private void closed(Pair others, Direction direction) {
        boolean was = others.before().json().equals("false");
        boolean is = others.after().json().equals("false");
        if (was != is) {
            found.add(
                    others,
                    is ? "further members refused now" : "further members allowed now",
                    is && direction == Direction.REQUEST ? new Party[] {Party.SENDERS} : new Party[0]);
        }
    }
}
