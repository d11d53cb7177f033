package dev.cartwright.server.store;

import dev.cartwright.server.domain.Versioned;
import java.util.Optional;
import java.util.function.Function;

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
     * @param values what the statement takes, told the document's text
     */
    <T> Versioned<T> save(String statement, String id, T document, Function<String, Object[]> values) {
        String attempt = attempt(id, document);
        String text = json.write(attempt, document);
        return sql.change(
                attempt,
                statement,
                rows -> {
                    rows.next();
                    return new Versioned<>(document, rows.getLong(1), text);
                },
                values.apply(text));
    }

    /**
     * Stores the document under its new version by a statement that finds the earlier one.
     *
     * @param values what the statement takes, told the document's text
     */
    <T> Versioned<T> replace(String statement, String id, T document, long version, Function<String, Object[]> values) {
        String attempt = attempt(id, document);
        String text = json.write(attempt, document);
        if (sql.update(attempt, statement, values.apply(text)) != 1) {
            throw new StoreException("cannot " + attempt + ": there is none to be replaced", null);
        }
        return new Versioned<>(document, version, text);
    }

    private static String attempt(String id, Object document) {
        return "store " + document.getClass().getSimpleName() + " " + id;
    }
}
