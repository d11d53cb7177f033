package dev.cartwright.server.endpoints;

import dev.cartwright.server.http.HttpFault;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers GET and HEAD at some paths, and leaves all others to those who are asked next. */
final class Pages extends Handler.Abstract {
    private final Map<String, Supplier<Page>> byPath;

    Pages(Map<String, Supplier<Page>> byPath) {
        this.byPath = Map.copyOf(byPath);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Supplier<Page> page = byPath.get(request.getHttpURI().getPath());
        if (page == null) {
            return false;
        }
        if (!List.of("GET", "HEAD").contains(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
            throw HttpFault.METHOD_NOT_ALLOWED.exception();
        }
        write(page.get(), request, response, callback);
        return true;
    }

    private static void write(Page page, Request request, Response response, Callback callback) {
        String tag = page.headers().get(HttpHeader.ETAG);
        page.headers().forEach(field -> response.getHeaders().put(field));
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        if (tag != null
                && request.getHeaders().getCSV(HttpHeader.IF_NONE_MATCH, true).contains(tag)) {
            response.setStatus(HttpStatus.NOT_MODIFIED_304);
            callback.succeeded();
            return;
        }
        response.setStatus(page.status());
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, page.body().remaining());
        response.write(true, page.body().slice(), callback);
    }
}
