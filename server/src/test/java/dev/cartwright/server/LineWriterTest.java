package dev.cartwright.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(20)
class LineWriterTest {
    private static final int MOST_WAITING = 10;

    private final List<Exception> failures = new CopyOnWriteArrayList<>();

    private LineWriter writer(OutputStream out) {
        return writer(out, LineWriterTest::leftOut, failures::add);
    }

    private static String leftOut(int lines) {
        return lines + " left out";
    }

    /** The stream refuses a line that often, and takes what comes then. */
    private static void recover(FailingStream out, int refusals, LineWriter lines) throws InterruptedException {
        lines.add(() -> "lost\n");
        out.refused.acquire(refusals);
        out.failing = false;
        out.accepted.acquire();
    }

    private static void loseOneLine(FailingStream out, int refusals, LineWriter writer) throws InterruptedException {
        try (writer) {
            recover(out, refusals, writer);
        }
    }

    private static LineWriter writer(
            OutputStream out, IntFunction<String> leftOutLine, Consumer<Exception> unwritable) {
        return LineWriter.to(out, "lines", MOST_WAITING, leftOutLine, unwritable);
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
            recover(out, 3, lines);
            lines.add(() -> "kept\n");
        }

        assertThat(out.taken.toString(UTF_8)).isEqualTo("\n1 left out\nkept\n");
        assertThat(failures).hasSize(1);
    }

    static Stream<FailingStream.Refusal> whatNoStreamShouldThrow() {
        return Stream.of(
                () -> {
                    throw new IllegalStateException("planted");
                },
                () -> {
                    throw new StackOverflowError("planted");
                });
    }

    @ParameterizedTest
    @MethodSource("whatNoStreamShouldThrow")
    void aStreamThatThrowsWhatNobodyExpectsIsTriedAgainToo(FailingStream.Refusal refusal) throws InterruptedException {
        FailingStream out = new FailingStream(refusal);
        try (LineWriter lines = writer(out)) {
            recover(out, 3, lines);
            lines.add(() -> "kept\n");
        }

        assertThat(out.taken.toString(UTF_8)).isEqualTo("\n1 left out\nkept\n");
        assertThat(failures).singleElement().asString().contains("planted");
    }

    @Test
    void whatCannotBeSaidOfTheMissingLinesIsSaidLater() throws InterruptedException {
        FailingStream out = new FailingStream();
        Semaphore asked = new Semaphore(0);
        IntFunction<String> failingTwice = leftOut -> {
            asked.release();
            if (asked.availablePermits() <= 2) {
                throw new IllegalStateException("planted");
            }
            return leftOut + " left out";
        };
        loseOneLine(out, 1, writer(out, failingTwice, failures::add));

        assertThat(out.taken.toString(UTF_8)).isEqualTo("\n1 left out\n");
    }

    @Test
    void whoHearsOfAFailureMayFailToo() throws InterruptedException {
        FailingStream out = new FailingStream();
        Consumer<Exception> deaf = failure -> {
            throw new IllegalStateException("planted", failure);
        };
        loseOneLine(out, 2, writer(out, LineWriterTest::leftOut, deaf));

        assertThat(out.taken.toString(UTF_8)).isEqualTo("\n1 left out\n");
    }

    @Test
    void aLineThatCannotBeMadeTakesNoPlace() throws InterruptedException {
        BlockedStream out = new BlockedStream();
        try (LineWriter lines = writer(out)) {
            lines.add(() -> "first\n");
            out.begun.await();
            for (int i = 0; i <= MOST_WAITING; i++) {
                assertThatThrownBy(() -> lines.add(() -> {
                            throw new IllegalStateException("planted");
                        }))
                        .hasMessage("planted");
            }
            lines.add(() -> "kept\n");
            out.free.countDown();
        }

        assertThat(out.taken.toString(UTF_8)).isEqualTo("first\nkept\n");
    }

    @Test
    void aLineIsMadeByWhoHandsItOverAndNotWhenThereIsNoPlace() throws InterruptedException {
        BlockedStream out = new BlockedStream();
        List<Thread> makers = new ArrayList<>();
        try (LineWriter lines = writer(out)) {
            lines.add(() -> "first\n");
            out.begun.await();
            for (int i = 0; i < MOST_WAITING + 7; i++) {
                lines.add(() -> {
                    makers.add(Thread.currentThread());
                    return "line\n";
                });
            }

            assertThat(makers).hasSize(MOST_WAITING).containsOnly(Thread.currentThread());
            out.free.countDown();
        }
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
}
