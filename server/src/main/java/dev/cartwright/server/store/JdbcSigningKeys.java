package dev.cartwright.server.store;

import dev.cartwright.server.domain.SigningKeyStore;
import dev.cartwright.server.domain.StoredKey;
import java.util.ArrayList;
import java.util.List;

record JdbcSigningKeys(Sql sql) implements SigningKeyStore {
    private static final String ALL = """
            select id, jwk, created
            from signing_key
            order by created, id
            """;

    private static final String SAVE = """
            insert into signing_key (id, jwk, created)
            values (?, ?, ?)
            on conflict (id) do update set jwk = excluded.jwk, created = excluded.created
            """;

    private static final String REMOVE = """
            delete from signing_key
            where id = ?
            """;

    @Override
    public List<StoredKey> all() {
        return sql.query("read the signing keys", ALL, rows -> {
            List<StoredKey> keys = new ArrayList<>();
            while (rows.next()) {
                keys.add(new StoredKey(rows.getString(1), rows.getString(2), Moments.of(rows.getLong(3))));
            }
            return List.copyOf(keys);
        });
    }

    @Override
    public void save(StoredKey key) {
        sql.update("store the signing key " + key.id(), SAVE, key.id(), key.jwk(), Moments.number(key.created()));
    }

    @Override
    public void remove(String id) {
        sql.update("remove the signing key " + id, REMOVE, id);
    }
}
