package dev.cartwright.server.http;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which of the next calls are to fail on purpose. Thread-safe. */
public final class FaultPlan {
    private static final int MOST_TIMES = 1_000;
    private static final int MOST_PENDING = 100;

    private final Set<String> operations;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private volatile boolean empty = true;

    /** A plan for the contract's operations, with nothing in it. */
    public FaultPlan(Contract contract) {
        this.operations = new TreeSet<>();
        contract.operations().forEach(operation -> operations.add(operation.id()));
    }

    /**
     * What is still to come of one wish.
     *
     * @param operation the contract's operationId
     * @param times how many calls it still meets
     */
    public record Pending(String operation, int times, Fault fault) {}

    /**
     * Adds to what was wished for before: a call meets one fault, the earliest.
     *
     * @throws IllegalArgumentException when this cannot be planned; the message names what and the way out
     */
    public synchronized void failNext(String operation, int times, Fault fault) {
        Objects.requireNonNull(fault, "fault is null; use Fault.status(503), or another of its kind");
        if (!operations.contains(operation)) {
            throw new IllegalArgumentException(
                    "operation is \"" + operation + "\"; use one of " + String.join(", ", operations));
        }
        if (times < 1 || times > MOST_TIMES) {
            throw new IllegalArgumentException("times must be 1 to " + MOST_TIMES);
        }
        if (pending.size() == MOST_PENDING) {
            throw new IllegalArgumentException(
                    "operation cannot be added: " + MOST_PENDING + " faults are pending; call or clear those first");
        }
        pending.addLast(new Pending(operation, times, fault));
        empty = false;
    }

    /** In the order in which they were wished for. */
    public synchronized List<Pending> pending() {
        return List.copyOf(pending);
    }

    public synchronized void clear() {
        pending.clear();
        empty = true;
    }

    /** Whether no call fails; cheap, since every request asks. */
    boolean isEmpty() {
        return empty;
    }

    /** Takes the fault that this call of the operation meets. */
    synchronized Optional<Fault> next(String operation) {
        List<Pending> later = new ArrayList<>(pending);
        for (int i = 0; i < later.size(); i++) {
            Pending candidate = later.get(i);
            if (candidate.operation().equals(operation)) {
                if (candidate.times() == 1) {
                    later.remove(i);
                } else {
                    later.set(i, new Pending(operation, candidate.times() - 1, candidate.fault()));
                }
                pending.clear();
                pending.addAll(later);
                empty = later.isEmpty();
                return Optional.of(candidate.fault());
            }
        }
        return Optional.empty();
    }
}
