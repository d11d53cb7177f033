package dev.cartwright.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LineWriterTest {
    private static final int MOST_WAITING = 10;

    private final List<Exception> failures = new CopyOnWriteArrayList<>();

    private LineWriter writer(OutputStream out) {
        return LineWriter.to(out, "lines", MOST_WAITING, leftOut -> leftOut + " left out", failures::add);
    }

    @Test
    void whatWasHandedOverIsThereWhenItIsClosed() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (LineWriter lines = writer(out)) {
            lines.add(() -> "a\n");
            lines.add(() -> "ä\n");
        }

        assertThat(out.toString(UTF_8)).isEqualTo("a\nä\n");
    }

    @Test
    void nobodyWaitsForAStreamThatTakesNothingAndWhatItMissedIsCounted() throws InterruptedException {
        BlockedStream out = new BlockedStream();
        try (LineWriter lines = writer(out)) {
            lines.add(() -> "first\n");
            out.begun.await();
            for (int i = 0; i < MOST_WAITING + 7; i++) {
                String line = i + "\n";
                lines.add(() -> line);
            }
            out.free.countDown();
        }

        assertThat(out.taken.toString(UTF_8)).startsWith("first\n0\n1\n").endsWith("9\n7 left out\n");
    }

    @Test
    void oneThatNeverEndsDoesNotKeepTheServerFromEnding() throws InterruptedException {
        BlockedStream out = new BlockedStream();
        LineWriter lines = writer(out);
        lines.add(() -> "first\n");
        out.begun.await();

        lines.close();

        assertThat(out.taken.size()).isZero();
        out.free.countDown();
    }

    @Test
    void aStreamThatFailsIsTriedAgainAndItsFailureSaidOnce() throws InterruptedException {
        FailingStream out = new FailingStream();
        try (LineWriter lines = writer(out)) {
            lines.add(() -> "lost\n");
            out.refused.acquire(3);
            out.failing = false;
            out.accepted.acquire();
            lines.add(() -> "kept\n");
        }

        assertThat(out.taken.toString(UTF_8)).isEqualTo("\n1 left out\nkept\n");
        assertThat(failures).hasSize(1);
    }

    @Test
    void aSecondSeriesOfFailuresIsSaidAgain() throws InterruptedException {
        FailingStream out = new FailingStream();
        try (LineWriter lines = writer(out)) {
            lines.add(() -> "lost\n");
            out.refused.acquire();
            out.failing = false;
            out.accepted.acquire();
            out.failing = true;
            lines.add(() -> "lost\n");
            out.refused.acquire();
        }

        assertThat(failures).hasSize(2);
    }

    private static final class BlockedStream extends OutputStream {
        final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch free = new CountDownLatch(1);

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            begun.countDown();
            try {
                if (!free.await(15, TimeUnit.SECONDS)) {
                    throw new IOException("never freed");
                }
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            taken.write(bytes, from, length);
        }
    }

    private static final class FailingStream extends OutputStream {
        final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        final Semaphore refused = new Semaphore(0);
        final Semaphore accepted = new Semaphore(0);
        volatile boolean failing = true;

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (failing) {
                refused.release();
                throw new IOException("no space left");
            }
            taken.write(bytes, from, length);
            accepted.release();
        }
    }
}
