package dev.cartwright.server.http;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * A request and the answer that is to be given.
 *
 * @param callback to be completed once, when the answer has been written or cannot be
 */
record Exchange(Request request, Response response, Callback callback) {}
