package dev.cartwright.conformance.cases;

import dev.cartwright.conformance.wire.Delivery;
import dev.cartwright.conformance.wire.Response;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One answer to a client's call, and what the client may tell when it is the last one that it got.
 *
 * @param message as it goes out; where a header line has {@link #ELSEWHERE} or an {@link HttpDate}, it gets the value then
 * @param allowed what it may tell, at least one
 */
public record Answer(Response message, Delivery delivery, Set<Telling> allowed) {

    /** Stands for the address that has the same path and query at another origin. */
    public static final String ELSEWHERE = "{elsewhere}";

    public Answer {
        allowed = Set.copyOf(EnumSet.copyOf(allowed));
    }

    /** The answer of an ordinary case: it is told as it is. */
    public static Answer told(Response message) {
        return new Answer(message, Delivery.WHOLE, Set.of(Telling.AS_IT_IS));
    }

    /** Such an answer, when it says something that is not what the contract promises. */
    public static Answer of(Response message, Telling... allowed) {
        return new Answer(message, Delivery.WHOLE, Set.of(allowed));
    }

    public Answer by(Delivery newDelivery) {
        return new Answer(message, newDelivery, allowed);
    }

    public Answer withMessage(Response newMessage) {
        return new Answer(newMessage, delivery, allowed);
    }

    public boolean pointsElsewhere() {
        return message.headers().lines().stream().anyMatch(line -> line.value().contains(ELSEWHERE));
    }

    /** What a client may tell, in the words of its protocol (conformance-tests/CLIENTS.md). */
    public List<String> outcomes() {
        return EnumSet.copyOf(allowed).stream()
                .map(telling -> switch (telling) {
                    case AS_IT_IS -> message.isSuccess() ? "result" : "refused";
                    case STATUS_ALONE -> "refused, without a code";
                    case BROKEN -> "broken";
                })
                .toList();
    }

    /** What a client may make of an answer. */
    public enum Telling {
        /** Every member of the result, or of the refusal. */
        AS_IT_IS,
        /** A refusal with its status and without a code: its body does not say one. */
        STATUS_ALONE,
        /** That no answer came which it can read. */
        BROKEN
    }
}
