package dev.cartwright.server.http;

import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/** How many bytes of content an answer has had. */
final class ContentBytes {
    private static final String ATTRIBUTE = ContentBytes.class.getName();

    private ContentBytes() {}

    /** To be called for what Jetty refuses itself: that is written on another response than the one which the log sees. */
    static void note(Request request, Response written) {
        request.setAttribute(ATTRIBUTE, Response.getContentBytesWritten(written));
    }

    /** An answer to HEAD is given to Jetty with its content and goes out without. */
    static long of(Request request, Response response) {
        if (HttpMethod.HEAD.is(request.getMethod())) {
            return 0;
        }
        return request.getAttribute(ATTRIBUTE) instanceof Long noted
                ? noted
                : Response.getContentBytesWritten(response);
    }
}
