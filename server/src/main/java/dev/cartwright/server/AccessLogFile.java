package dev.cartwright.server;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where the access log goes; who opens it closes it. */
final class AccessLogFile {
    private AccessLogFile() {}

    /** @throws ConfigurationException when it cannot be written; the message says what to do */
    static OutputStream open(String file) {
        if (file.equals(ServerConfig.STANDARD_OUTPUT)) {
            return new StandardOutput();
        }
        try {
            return Files.newOutputStream(Path.of(file), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigurationException(
                    "--access-log " + file + ": the file cannot be written; name one in a directory that exists, "
                            + ServerConfig.STANDARD_OUTPUT + " for standard output, or " + ServerConfig.NO_LOG,
                    e);
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
