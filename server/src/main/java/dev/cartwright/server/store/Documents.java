package dev.cartwright.server.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwright.server.domain.Versioned;
import java.util.Optional;

/** JSON documents under (customer, id), through one connection. */
record Documents(Sql sql, ObjectMapper json) {

    /** Finds by a statement that selects document and version. */
    <T> Optional<Versioned<T>> find(String statement, String customerId, String id, Class<T> type) {
        String attempt = "read " + type.getSimpleName() + " " + id;
        Optional<Versioned<String>> found = sql.query(
                attempt,
                statement,
                rows -> rows.next()
                        ? Optional.of(new Versioned<>(rows.getString(1), rows.getLong(2)))
                        : Optional.empty(),
                customerId,
                id);
        try {
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Versioned<>(
                            json.readValue(found.get().document(), type),
                            found.get().version()));
        } catch (JsonProcessingException e) {
            throw new StoreException("cannot " + attempt, e);
        }
    }

    /** Stores the document by a statement that answers its new version. */
    <T> Versioned<T> save(String statement, String customerId, String id, T document) {
        String attempt = "store " + document.getClass().getSimpleName() + " " + id;
        try {
            String text = json.writeValueAsString(document);
            long version = sql.query(attempt, statement, rows -> rows.getLong(1), customerId, id, text);
            return new Versioned<>(document, version);
        } catch (JsonProcessingException e) {
            throw new StoreException("cannot " + attempt, e);
        }
    }
}
