package dev.cartwright.server.domain;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Carries a write out once for each request id, and gives its answer again (decision 0021). Thread-safe. */
final class RepeatableWrites {
    static final Duration REMEMBERED = Duration.ofHours(24);

    private final Transactions transactions;
    private final ServiceTime time;

    RepeatableWrites(Transactions transactions, ServiceTime time) {
        this.transactions = transactions;
        this.time = time;
    }

    /**
     * What the work answers, or has answered to the same request before.
     *
     * @param type of the answer
     * @return completes with a {@link FaultException} when the id was used for another request, or the work refuses: then nothing is
     *     remembered
     */
    <T> CompletionStage<Versioned<T>> write(Command command, Class<T> type, Function<Stores, Versioned<T>> work) {
        RequestKey key = command.key();
        return key == null
                ? transactions.writeAsync(work)
                : transactions.writeAsync(stores -> earlier(stores, key, type).orElseGet(() -> {
                    Versioned<T> answer = work.apply(stores);
                    stores.answers().save(key.answer(), new RecordedAnswer<>(key.fingerprint(), answer, time.now()));
                    return answer;
                }));
    }

    private <T> Optional<Versioned<T>> earlier(Stores stores, RequestKey key, Class<T> type) {
        Optional<RecordedAnswer<T>> recorded = stores.answers()
                .find(key.answer(), type)
                .filter(answer -> answer.recorded().plus(REMEMBERED).isAfter(time.now()));
        if (recorded.isPresent() && !recorded.get().fingerprint().equals(key.fingerprint())) {
            throw new FaultException(
                    FaultCode.INPUT_INVALID,
                    "MS-RequestId " + key.answer().requestId()
                            + " was used for another path or body; take a new one for each request.");
        }
        return recorded.map(RecordedAnswer::answer);
    }
}
