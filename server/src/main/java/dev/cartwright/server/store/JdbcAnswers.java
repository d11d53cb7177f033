package dev.cartwright.server.store;

import dev.cartwright.server.domain.AnswerKey;
import dev.cartwright.server.domain.AnswerStore;
import dev.cartwright.server.domain.RecordedAnswer;
import dev.cartwright.server.domain.Versioned;
import java.time.OffsetDateTime;
import java.util.Optional;

record JdbcAnswers(Sql sql, JsonText json) implements AnswerStore {
    private static final String FIND = """
            select fingerprint, document, version, recorded
            from answer
            where partner = ? and operation = ? and request_id = ?
            """;

    private static final String SAVE = """
            insert into answer (partner, operation, request_id, fingerprint, document, version, recorded)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (partner, operation, request_id) do update set
                fingerprint = excluded.fingerprint,
                document = excluded.document,
                version = excluded.version,
                recorded = excluded.recorded
            """;

    private static final String FORGET = """
            delete from answer
            where (partner, operation, request_id) in (
                select partner, operation, request_id
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
                key.partner(),
                key.operation(),
                key.requestId());
    }

    @Override
    public void save(AnswerKey key, RecordedAnswer<?> answer) {
        String attempt = "store the answer of " + key.requestId();
        sql.update(
                attempt,
                SAVE,
                key.partner(),
                key.operation(),
                key.requestId(),
                answer.fingerprint(),
                written(attempt, answer.answer()),
                answer.answer().version(),
                Moments.number(answer.recorded()));
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
