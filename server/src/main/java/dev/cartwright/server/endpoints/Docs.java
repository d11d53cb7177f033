package dev.cartwright.server.endpoints;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Handler;

/** The contract's reference page at {@code /docs}: everything comes from this server, and the page asks nobody else. */
public final class Docs {
    private static final String WEBJAR = "/META-INF/resources/webjars/swagger-ui/5.34.1/";
    private static final String OWN = "/dev/cartwright/server/endpoints/";
    /** Swagger UI sets styles and draws its icons as data. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Map<String, Page> loaded = new ConcurrentHashMap<>();

    private Docs() {}

    /** Files are read when they are first asked for: nobody pays for the page who does not look at it. */
    public static Handler handler() {
        Docs docs = new Docs();
        Map<String, Supplier<Page>> pages = new HashMap<>();
        pages.put("/docs", () -> docs.page(OWN + "docs.html", "text/html; charset=utf-8"));
        pages.put("/docs/start.js", () -> docs.page(OWN + "docs.js", "text/javascript; charset=utf-8"));
        pages.put("/docs/swagger-ui.css", () -> docs.page(WEBJAR + "swagger-ui.css", "text/css; charset=utf-8"));
        pages.put(
                "/docs/swagger-ui-bundle.js",
                () -> docs.page(WEBJAR + "swagger-ui-bundle.js", "text/javascript; charset=utf-8"));
        pages.put("/docs/favicon.png", () -> docs.page(WEBJAR + "favicon-32x32.png", "image/png"));
        return new Pages(pages);
    }

    private Page page(String resource, String contentType) {
        return loaded.computeIfAbsent(
                resource,
                name -> Page.lasting(contentType, bytes(name))
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
