package dev.cartwright.server.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cartwright.server.domain.AnswerKey;
import dev.cartwright.server.domain.AnswerStore;
import dev.cartwright.server.domain.RecordedAnswer;
import dev.cartwright.server.domain.Sha256;
import dev.cartwright.server.domain.Versioned;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

record JdbcAnswers(Sql sql, JsonText json) implements AnswerStore {
    /** Enough that no two keys of all that will ever be made meet, by chance or on purpose. */
    private static final int ID_BYTES = 18;

    private static final String FIND = """
            select fingerprint, document, version, recorded
            from answer
            where id = ?
            """;

    private static final String SAVE = """
            insert into answer (id, fingerprint, document, version, recorded)
            values (?, ?, ?, ?, ?)
            on conflict (id) do update set
                fingerprint = excluded.fingerprint,
                document = excluded.document,
                version = excluded.version,
                recorded = excluded.recorded
            """;

    private static final String FORGET = """
            delete from answer
            where id in (
                select id
                from answer
                where recorded < ?
                order by recorded
                limit ?)
            """;

    @Override
    public <T> Optional<RecordedAnswer<T>> find(AnswerKey key, Class<T> type) {
        String attempt = "read the answer of " + key.requestId();
        return sql.query(
                attempt,
                FIND,
                rows -> rows.next()
                        ? Optional.of(new RecordedAnswer<>(
                                rows.getString(1),
                                new Versioned<>(json.read(attempt, rows.getString(2), type), rows.getLong(3)),
                                Moments.of(rows.getLong(4))))
                        : Optional.empty(),
                id(key));
    }

    @Override
    public void save(AnswerKey key, RecordedAnswer<?> answer) {
        String attempt = "store the answer of " + key.requestId();
        sql.update(
                attempt,
                SAVE,
                id(key),
                answer.fingerprint(),
                written(attempt, answer.answer()),
                answer.answer().version(),
                Moments.number(answer.recorded()));
    }

    /** Each answer is looked for and lies at random in the index: a short id keeps that small. */
    private static String id(AnswerKey key) {
        MessageDigest digest = Sha256.digest();
        for (String part : List.of(key.partner(), key.operation(), key.requestId())) {
            digest.update(part.getBytes(UTF_8));
            digest.update((byte) 0);
        }
        byte[] hash = digest.digest();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, ID_BYTES));
    }

    private String written(String attempt, Versioned<?> answer) {
        String known = answer.json();
        return known == null ? json.write(attempt, answer.document()) : known;
    }

    @Override
    public int forgetBefore(OffsetDateTime time, int atMost) {
        return sql.update("forget answers", FORGET, Moments.number(time), atMost);
    }
}
