package dev.cartwright.conformance.docs;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * The objects and arrays that are open at a place, the innermost first, with their indentation as far as it is known.
 * Equal ones of one search are the same instance. Not for use by several threads.
 */
final class Nesting {

    /** An indentation that is not known. */
    static final int UNKNOWN = -1;

    private final Nesting parent;
    private final Key key;
    private final Shape shape;
    private final Map<Key, Nesting> inner = new HashMap<>();

    private Nesting(Nesting parent, Key key, Shape shape) {
        this.parent = parent;
        this.key = key;
        this.shape = shape;
    }

    @SuppressWarnings("NullAway") // the outermost nesting is nobody's child and is never asked for its parent
    static Nesting none() {
        return new Nesting(null, new Key(Kind.NONE, UNKNOWN, UNKNOWN), new Shape());
    }

    Nesting open(Kind kind, int indent) {
        return child(new Key(kind, indent, UNKNOWN));
    }

    Nesting close() {
        return parent;
    }

    boolean is(Kind kind) {
        return key.kind == kind;
    }

    /** What is open without its indentation: the same instance for all that is nested alike. */
    Shape shape() {
        return shape;
    }

    /** The indentation of the line that opens it. */
    int opener() {
        return key.opener;
    }

    /** The indentation of the first member or element that begins a line. */
    int member() {
        return key.member;
    }

    Nesting withMember(int indent) {
        return parent.child(new Key(key.kind, key.opener, indent));
    }

    private Nesting child(Key of) {
        return inner.computeIfAbsent(of, it -> new Nesting(this, it, shape.inner(it.kind)));
    }

    /** What is open. */
    enum Kind {
        NONE,
        OBJECT,
        ARRAY
    }

    /** Objects and arrays that are open, indentation apart. */
    static final class Shape {

        private final Map<Kind, Shape> inner = new EnumMap<>(Kind.class);

        private Shape inner(Kind kind) {
            return inner.computeIfAbsent(kind, any -> new Shape());
        }
    }

    private record Key(Kind kind, int opener, int member) {}
}
