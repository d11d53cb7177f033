package dev.cartwright.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** All that somebody can read who sees the logs at every level, the exceptions, and what objects print. */
final class Overheard extends Handler implements AutoCloseable {
    /** The JDK's own trace, which shows what came as it came: only whoever turns it on can keep a secret out of it. */
    private static final String TRACE = "jdk.internal.httpclient.debug";

    private final List<String> texts = Collections.synchronizedList(new ArrayList<>());
    private final Logger root = Logger.getLogger("");
    private final Level before = root.getLevel();

    Overheard() {
        setLevel(Level.ALL);
        root.addHandler(this);
        root.setLevel(Level.ALL);
    }

    /** Runs the work; what it throws is printed with its causes and what it suppressed. */
    void during(Work work) {
        try {
            print(String.valueOf(work.run()));
        } catch (Exception e) {
            print(e);
        }
    }

    void print(Object object) {
        texts.add(object instanceof Throwable thrown ? printed(thrown) : object.toString());
    }

    /** The texts in which that stands. */
    List<String> with(String text) {
        synchronized (texts) {
            return texts.stream().filter(heard -> heard.contains(text)).toList();
        }
    }

    /** The texts in which it can be read, in any of the forms that encodings make of it. */
    List<String> readable(String secret) {
        return Stream.of(
                        secret,
                        secret.replace('/', '_'),
                        secret.replace("/", "\\/"),
                        secret.replace("+", "\\u002B").replace("=", "\\u003d"),
                        URLEncoder.encode(secret, UTF_8))
                .flatMap(form -> with(form).stream())
                .toList();
    }

    int size() {
        return texts.size();
    }

    @Override
    public void publish(LogRecord line) {
        if (TRACE.equals(line.getLoggerName())) {
            return;
        }
        Throwable thrown = line.getThrown();
        texts.add(line.getLevel() + " " + line.getMessage() + Arrays.toString(line.getParameters())
                + (thrown == null ? "" : printed(thrown)));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        root.setLevel(before);
        root.removeHandler(this);
    }

    private static String printed(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return thrown + "\n" + text;
    }

    /** What may fail. */
    interface Work {
        Object run() throws Exception;
    }
}
