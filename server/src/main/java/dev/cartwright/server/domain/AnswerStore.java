package dev.cartwright.server.domain;

import java.time.OffsetDateTime;
import java.util.Optional;

/** Answers of writes, to be given again to a call that is repeated. */
public interface AnswerStore {
    /**
     * Finds the answer under the key.
     *
     * @param type of the answer's document; the same for every answer of an operation
     */
    <T> Optional<RecordedAnswer<T>> find(AnswerKey key, Class<T> type);

    /**
     * Keeps the answer, in place of one that may be there. Refused outside a write.
     *
     * <p>Of two writes at once that look for a key and then save under it, one is run again and finds the other's answer.
     */
    void save(AnswerKey key, RecordedAnswer<?> answer);

    /**
     * Removes answers recorded before the time, the oldest first.
     *
     * @return how many; fewer than {@code atMost} when there are no more
     */
    int forgetBefore(OffsetDateTime time, int atMost);
}
