package dev.cartwright.server.store;

import dev.cartwright.server.domain.TermEnds;
import java.sql.ResultSet;
import java.time.LocalDate;

record JdbcTermEnds(Sql sql) implements TermEnds {
    private static final String HAS = """
            select 1
            from term_end
            where customer_id = ? and day = ?
            """;

    private static final String ADD = """
            insert into term_end (customer_id, day)
            values (?, ?)
            on conflict (customer_id, day) do nothing
            """;

    @Override
    public boolean has(String customerId, LocalDate day) {
        return sql.query("find a term's end", HAS, ResultSet::next, customerId, day.toString());
    }

    @Override
    public void add(String customerId, LocalDate day) {
        sql.update("note a term's end", ADD, customerId, day.toString());
    }
}
