package dev.cartwright.conformance.report;

import dev.cartwright.conformance.cases.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A style or a script of ours that stands in the page itself, so that the page can forbid every other. */
public record Inlined(String source) {

    /**
     * A file beside a class.
     *
     * @throws IllegalStateException if it is not on the class path
     */
    public static Inlined of(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new Inlined(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The colours, the type and the tables of every page of ours. */
    public static Inlined style() {
        return of(Inlined.class, "report.css");
    }

    /** Its hash, as a Content-Security-Policy names it. */
    public String hash() {
        return "'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(source)) + "'";
    }
}
