package dev.cartwright.server;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What each stage of a start has cost, as processor time of the whole process. Not thread-safe. */
final class StageTimes {
    /** A millisecond is so many digits behind the point of a second. */
    private static final int MILLIS = 3;

    private final Map<String, Duration> stages = new LinkedHashMap<>();
    private Duration before = Duration.ZERO;

    /** Counts from the last stage on; the first begins with the process. */
    void done(String stage) {
        Duration now = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        stages.merge(stage, now.minus(before), Duration::plus);
        before = now;
    }

    /** One line of seconds, stage by stage; not all systems tell a process what it has used. */
    @Override
    public String toString() {
        return "Started with " + seconds(before) + " s of processor time: "
                + stages.entrySet().stream()
                        .map(stage -> stage.getKey() + " " + seconds(stage.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), MILLIS)
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
