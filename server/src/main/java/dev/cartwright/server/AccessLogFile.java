package dev.cartwright.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cartwright.server.http.AccessLog;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the access log goes; who opens it closes it. */
final class AccessLogFile {
    private static final int MOST_WAITING = 20_000;

    private static final String LEFT_OUT = "{\"leftOut\":";
    private static final List<String> BEGINS = List.of(AccessLog.BEGIN, LEFT_OUT);
    private static final int LONGEST_BEGIN = 16;

    private static final Logger LOG = LoggerFactory.getLogger(AccessLogFile.class);

    private AccessLogFile() {}

    /** What a request leaves goes there, however long the file takes. */
    static LineWriter lines(String file, OutputStream out) {
        return LineWriter.to(
                out,
                "cartwright-access-log",
                MOST_WAITING,
                leftOut -> LEFT_OUT + leftOut + "}",
                failure -> LOG.error(
                        "--access-log {} cannot be written; {}. What it misses is counted in it once it can",
                        file,
                        file.equals(ServerConfig.STANDARD_OUTPUT)
                                ? "see whether what takes standard output still does and has room"
                                : "make room for it",
                        failure));
    }

    /** @throws ConfigurationException when it cannot be written; the message says what to do */
    static OutputStream open(String file) {
        if (file.equals(ServerConfig.STANDARD_OUTPUT)) {
            return new StandardOutput();
        }
        try {
            if (holdsSomethingElse(Path.of(file))) {
                throw new ConfigurationException(
                        "--access-log " + file
                                + ": the file holds something else, to which no log is added; name another",
                        null);
            }
            return Files.newOutputStream(Path.of(file), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigurationException(
                    "--access-log " + file + ": the file cannot be written; name one in a directory that exists, "
                            + ServerConfig.STANDARD_OUTPUT + " for standard output, or " + ServerConfig.NO_LOG,
                    e);
        }
    }

    /** Every line of a log begins with one of its own members; a database, its log, or a file of accounts does not. */
    private static boolean holdsSomethingElse(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream stream = Files.newInputStream(file)) {
            String begin = new String(stream.readNBytes(LONGEST_BEGIN), UTF_8).strip();
            return BEGINS.stream().noneMatch(own -> begin.startsWith(own) || own.startsWith(begin));
        }
    }

    /** The process's own, which others write to as well: it stays open. */
    private static final class StandardOutput extends FileOutputStream {
        StandardOutput() {
            super(FileDescriptor.out);
        }

        @Override
        public void close() {
            // Every write has gone out.
        }
    }
}
