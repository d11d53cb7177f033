package dev.cartwright.server.endpoints;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Handler;

/** The contract's reference page at {@code /docs}: everything comes from this server, and the page asks nobody else. */
public final class Docs {
    private static final String WEBJAR = "/META-INF/resources/webjars/swagger-ui/5.34.1/";
    private static final String OWN = "/dev/cartwright/server/endpoints/";
    /** Swagger UI sets styles and draws its icons as data. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private Docs() {}

    public static Handler handler() {
        Map<String, Supplier<Page>> pages = new HashMap<>();
        pages.put("/docs", page(OWN + "docs.html", "text/html; charset=utf-8"));
        pages.put("/docs/start.js", page(OWN + "docs.js", "text/javascript; charset=utf-8"));
        pages.put("/docs/swagger-ui.css", page(WEBJAR + "swagger-ui.css", "text/css; charset=utf-8"));
        pages.put(
                "/docs/swagger-ui-bundle.js", page(WEBJAR + "swagger-ui-bundle.js", "text/javascript; charset=utf-8"));
        pages.put("/docs/favicon.png", page(WEBJAR + "favicon-32x32.png", "image/png"));
        return new Pages(pages);
    }

    private static Supplier<Page> page(String resource, String contentType) {
        return new LastingPage(() -> Page.lasting(contentType, bytes(resource))
                .with("Content-Security-Policy", POLICY)
                .with("Referrer-Policy", "no-referrer"));
    }

    private static byte[] bytes(String resource) {
        try (InputStream stream = Docs.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(stream, resource).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
