package dev.cartwright.conformance.proof;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Measures what a call costs its caller: time, and processor time of this process, its collector's and compiler's included. */
final class CallMeter {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final double NANOS_PER_MICRO = 1_000;

    private final String name;
    private final Callable<?> call;
    private final List<Double> times = new ArrayList<>();
    private final List<Double> processorTimes = new ArrayList<>();

    CallMeter(String name, Callable<?> call) {
        this.name = name;
        this.call = call;
    }

    void warmUp(Duration duration) throws Exception {
        long end = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() < end) {
            call.call();
        }
    }

    /** One call after the other. */
    void slice(Duration duration) throws Exception {
        List<Double> calls = new ArrayList<>();
        long end = System.nanoTime() + duration.toNanos();
        long before = SYSTEM.getProcessCpuTime();
        for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
            call.call();
            calls.add((System.nanoTime() - start) / NANOS_PER_MICRO);
        }
        processorTimes.add((SYSTEM.getProcessCpuTime() - before) / NANOS_PER_MICRO / calls.size());
        times.add(median(calls));
    }

    /** The median slice's median call, in microseconds. */
    double time() {
        return told("time", median(times));
    }

    /** The median slice's mean, in microseconds a call. */
    double processorTime() {
        return told("processor time", median(processorTimes));
    }

    private double told(String what, double micros) {
        Figures.tell(name + ", " + what, String.format(Locale.ROOT, "%.1f µs", micros));
        return micros;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
