package dev.cartwright.server.store;

import dev.cartwright.server.domain.Versioned;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** JSON documents under (customer, id), through one connection. */
record Documents(Sql sql, JsonText json) {

    /** Finds by a statement that selects document and version. */
    <T> Optional<Versioned<T>> find(String statement, String customerId, String id, Class<T> type) {
        String attempt = "read " + type.getSimpleName() + " " + id;
        return sql.query(
                attempt,
                statement,
                rows -> rows.next()
                        ? Optional.of(new Versioned<>(json.read(attempt, rows.getString(1), type), rows.getLong(2)))
                        : Optional.empty(),
                customerId,
                id);
    }

    /**
     * Stores the document by a statement that answers its new version.
     *
     * @param columns what the statement takes after the customer, the id and the document
     */
    <T> Versioned<T> save(String statement, String customerId, String id, T document, Object... columns) {
        String attempt = "store " + document.getClass().getSimpleName() + " " + id;
        String text = json.write(attempt, document);
        return sql.change(
                attempt,
                statement,
                rows -> {
                    rows.next();
                    return new Versioned<>(document, rows.getLong(1), text);
                },
                values(List.of(customerId, id, text), columns, List.of()));
    }

    /**
     * Stores the document under its new version by a statement that finds the earlier one.
     *
     * @param columns what the statement takes between the document with its version and the customer with the id
     */
    <T> Versioned<T> replace(
            String statement, String customerId, String id, T document, long version, Object... columns) {
        String attempt = "store " + document.getClass().getSimpleName() + " " + id;
        String text = json.write(attempt, document);
        if (sql.update(attempt, statement, values(List.of(text, version), columns, List.of(customerId, id))) != 1) {
            throw new StoreException("cannot " + attempt + ": there is none to be replaced", null);
        }
        return new Versioned<>(document, version, text);
    }

    private static Object[] values(List<Object> before, Object[] columns, List<Object> after) {
        List<Object> values = new ArrayList<>(before);
        values.addAll(Arrays.asList(columns));
        values.addAll(after);
        return values.toArray();
    }
}
