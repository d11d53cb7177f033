package dev.cartwright.server.http;

import org.jspecify.annotations.Nullable;

/** A JSON pointer under construction: cheap to extend, written out only when something is wrong there. */
record Pointer(@Nullable Pointer parent, String step) {
    static final Pointer ROOT = new Pointer(null, "");

    Pointer member(String name) {
        return new Pointer(this, name);
    }

    Pointer element(int index) {
        return new Pointer(this, Integer.toString(index));
    }

    @Override
    public String toString() {
        return parent == null ? "" : parent + "/" + step.replace("~", "~0").replace("/", "~1");
    }
}
