package dev.cartwright.conformance.changes;

import java.util.Set;

/** Compares the media types of a body and their schemas. */
final class BodyChanges {

    private final Found found;
    private final SchemaChanges schemas;

    BodyChanges(Found found, SchemaChanges schemas) {
        this.found = found;
        this.schemas = schemas;
    }

    void compare(Pair content, Direction direction) {
        for (String name : content.names()) {
            Pair mediaType = content.member(name);
            if (mediaType.isRemoved()) {
                found.add(mediaType, "media type removed", direction.party());
            } else if (mediaType.isAdded()) {
                found.add(mediaType, "media type added");
            } else {
                schemas.compare(mediaType.member("schema"), direction);
                Wording.compare(mediaType, Set.of("schema"), found);
            }
        }
    }
}
