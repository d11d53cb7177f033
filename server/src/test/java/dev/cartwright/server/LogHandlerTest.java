package dev.cartwright.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.ErrorManager;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LogHandlerTest {
    @Test
    void aRecordIsFormattedWithItsArguments() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LogRecord entry = new LogRecord(Level.WARNING, "{0} is full");
        entry.setParameters(new Object[] {"the disk"});
        try (Closing handler = new Closing(new LogHandler(out))) {
            handler.log().publish(entry);
        }

        assertThat(out.toString(UTF_8)).contains("the disk is full").endsWith(System.lineSeparator());
    }

    @Test
    void whatIsBelowItsLevelIsNotWritten() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Closing handler = new Closing(new LogHandler(out))) {
            handler.log().setLevel(Level.WARNING);
            handler.log().publish(new LogRecord(Level.INFO, "unimportant"));
        }

        assertThat(out.size()).isZero();
    }

    @Test
    @Timeout(20)
    void whatWasLeftOutIsCountedWhateverTheReason() throws InterruptedException {
        FailingStream out = new FailingStream();
        LogHandler log = new LogHandler(out);
        CountDownLatch told = new CountDownLatch(1);
        log.setErrorManager(new ErrorManager() {
            @Override
            public void error(String message, Exception failure, int code) {
                told.countDown();
            }
        });
        try (Closing handler = new Closing(log)) {
            handler.log().publish(new LogRecord(Level.WARNING, "lost"));
            told.await();
            out.failing = false;
        }

        assertThat(out.taken.toString(UTF_8))
                .endsWith(" records are left out, since they could not be written in time, or at all: 1\n");
    }

    /** Each refusal leaves a line at INFO, and a pipe holds 64 KiB. */
    @Test
    @Timeout(60)
    void aServerWhoseLogNobodyReadsServesOn() throws Exception {
        Process server = Programs.command("--port", "0", "--store", "memory", "--access-log", "none")
                .start();
        try (var output = server.inputReader(UTF_8)) {
            URI uri = URI.create(output.readLine().replace("Listening on ", ""));
            try (RawConnection connection = new RawConnection(uri, 20_000, text -> text)) {
                for (int i = 0; i < 2_000; i++) {
                    connection.send("GET /v1/nothing HTTP/1.1\nHost: x\n\n");
                    connection.answer().isRefused(404, 1000);
                }
            }
            server.destroy();
            assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            server.destroyForcibly();
        }
    }

    private record Closing(LogHandler log) implements AutoCloseable {
        @Override
        public void close() {
            log.close();
        }
    }
}
