package dev.cartwright.conformance.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** What this process holds that a client of the JDK's makes and ours: threads, and both ends of its connections. */
final class Remains {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    private Remains() {}

    static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("(HttpClient-|cartwright-).*"))
                .count();
    }

    static long sockets() {
        try (Stream<Path> descriptors = Files.list(DESCRIPTORS)) {
            return descriptors.filter(Remains::isSocket).count();
        } catch (IOException e) {
            throw new IllegalStateException("cannot count the sockets of this process", e);
        }
    }

    private static boolean isSocket(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
        } catch (IOException e) {
            // Closed meanwhile, such as the one by which the folder is read.
            return false;
        }
    }

    /** How many there are beyond those before, as soon as there are none or the time is over; collects the garbage. */
    static long beyond(long before, LongSupplier now, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        long beyond = now.getAsLong() - before;
        while (beyond > 0 && System.nanoTime() < end) {
            System.gc();
            Thread.sleep(100);
            beyond = now.getAsLong() - before;
        }
        return beyond;
    }
}
