package dev.cartwright.server.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** JSON documents under (customer, id), through one connection. */
record Documents(Connection connection, ObjectMapper json) {

    <T> Optional<T> find(String sql, String customerId, String id, Class<T> type) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, customerId);
            statement.setString(2, id);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(json.readValue(rows.getString(1), type)) : Optional.empty();
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new StoreException("cannot read " + type.getSimpleName() + " " + id, e);
        }
    }

    void save(String sql, String customerId, String id, Object document) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, customerId);
            statement.setString(2, id);
            statement.setString(3, json.writeValueAsString(document));
            statement.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new StoreException("cannot store " + document.getClass().getSimpleName() + " " + id, e);
        }
    }
}
