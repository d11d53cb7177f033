package dev.cartwright.conformance.target;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads lines of UTF-8, none longer than a limit. */
final class Lines {

    static final int LIMIT = 16 * 1024 * 1024;

    private Lines() {}

    /** Hands on line by line, and at last the stream's end. */
    static void read(InputStream stream, Taker taker) {
        try (InputStream in = new BufferedInputStream(stream)) {
            Line line;
            do {
                line = next(in);
                taker.take(line);
            } while (!line.equals(Line.END));
        } catch (IOException e) {
            System.getLogger(Lines.class.getName()).log(System.Logger.Level.TRACE, "a stream broke off", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Line next(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return line.size() == 0 ? Line.END : decoded(line);
            }
            if (line.size() == LIMIT) {
                return Line.none("a line of more than " + LIMIT + " bytes");
            }
            line.write(next);
        }
        return decoded(line);
    }

    private static Line decoded(ByteArrayOutputStream line) {
        try {
            return new Line(
                    Optional.of(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(line.toByteArray()))
                            .toString()),
                    "");
        } catch (CharacterCodingException e) {
            return Line.none("a line that is not UTF-8");
        }
    }

    /**
     * A line, or what came instead of one.
     *
     * @param fault such as that it was too long; empty at the end of the stream
     */
    record Line(Optional<String> text, String fault) {

        static final Line END = new Line(Optional.empty(), "");

        static Line none(String fault) {
            return new Line(Optional.empty(), fault);
        }
    }

    /** Takes lines, and may make their reader wait. */
    @FunctionalInterface
    interface Taker {
        void take(Line line) throws InterruptedException;
    }
}
