package dev.cartwright.server.proof;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Carts in the SQLite file of a server that does not run. */
final class CopiedCarts {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Each copy has an id of its own, at random as the service's are. */
    private static final String FILL = """
            with recursive copy (number, id) as (
                select 1, null
                union all
                select
                    number + 1,
                    lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
                        || '-a' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))
                from copy
                where number <= ?)
            insert into cart (customer_id, id, document, status, created, expires, version)
            select
                original.customer_id,
                copy.id,
                replace(original.document, original.id, copy.id),
                original.status,
                original.created,
                original.expires,
                1
            from copy, (select * from cart limit 1) as original
            where copy.id is not null
            """;

    private CopiedCarts() {}

    static void fillUpTo(String store, int carts) throws SQLException {
        try (Connection connection = DriverManager.getConnection(store)) {
            int copies = carts - count(connection);
            try (PreparedStatement fill = connection.prepareStatement(FILL)) {
                fill.setInt(1, copies);
                fill.executeUpdate();
            }
            if (count(connection) != carts) {
                throw new SQLException("the store holds " + count(connection) + " carts, not " + carts);
            }
        }
    }

    private static int count(Connection connection) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement("select count(*) from cart");
                ResultSet row = count.executeQuery()) {
            return row.getInt(1);
        }
    }

    /** The bodies of carts, taken at random. */
    static List<ObjectNode> some(String store, int count) throws SQLException, IOException {
        List<ObjectNode> carts = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(store);
                PreparedStatement select =
                        connection.prepareStatement("select document from cart order by random() limit ?")) {
            select.setInt(1, count);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    carts.add((ObjectNode) JSON.readTree(rows.getString(1)));
                }
            }
        }
        return carts;
    }
}
