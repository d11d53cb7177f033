package dev.cartwright.server.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Measures what a request costs one server: processor time of its process, threads of the collector and the compiler included. */
final class Meter {
    private static final Duration WARM_UP_STEP = Duration.ofSeconds(10);
    private static final int CONNECTIONS = 16;
    private static final int NANOS_PER_MICRO = 1_000;

    private final String name;
    private final ServerProcess server;
    private final Supplier<byte[]> requests;
    private final List<Double> slices = new ArrayList<>();
    private long answered;
    private long nanos;

    Meter(String name, ServerProcess server, Supplier<byte[]> requests) {
        this.name = name;
        this.server = server;
        this.requests = requests;
    }

    /** Until its process has used so much processor time: on a busy machine the compiler too has to wait for its turn. */
    void warmUp(Duration processorTime) throws Exception {
        while (server.processorTime().compareTo(processorTime) < 0) {
            Progress.say("warming up %s: %d s of %d s"
                    .formatted(name, server.processorTime().toSeconds(), processorTime.toSeconds()));
            Load.run(CONNECTIONS, WARM_UP_STEP, server.target().base(), requests);
        }
    }

    void slice(Duration duration) throws Exception {
        Duration before = server.processorTime();
        long count = Load.run(CONNECTIONS, duration, server.target().base(), requests);
        double micros = (double) server.processorTime().minus(before).toNanos() / NANOS_PER_MICRO / count;
        Progress.say("%s: %.1f µs, %d requests/s".formatted(name, micros, count * 1_000 / duration.toMillis()));
        slices.add(micros);
        answered += count;
        nanos += duration.toNanos();
    }

    /** The median slice, in microseconds for each request. */
    double micros() {
        List<Double> sorted = slices.stream().sorted().toList();
        double middle = sorted.get(sorted.size() / 2);
        Verdict.tell(name + ", processor time a request", middle, "µs");
        Verdict.tell(name + ", throughput", answered * 1e9 / nanos, "requests/s");
        return middle;
    }
}
