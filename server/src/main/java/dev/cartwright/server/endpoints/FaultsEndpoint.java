package dev.cartwright.server.endpoints;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwright.server.domain.FaultCode;
import dev.cartwright.server.domain.FaultException;
import dev.cartwright.server.http.Bodies;
import dev.cartwright.server.http.FaultPlan;
import dev.cartwright.server.http.HttpFault;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Takes wishes for failures at {@code /_faults}, from programs on this machine only.
 *
 * <p>A page in a browser is no such program: it cannot send this media type without asking first, which nobody answers, and a name that
 * was bent to this machine is not one of its names.
 */
public final class FaultsEndpoint extends Handler.Abstract {
    private static final String PATH = "/_faults";
    private static final String JSON = "application/json";
    private static final int LARGEST = 10_000;
    private static final Pattern THIS_MACHINE =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?::1]?", Pattern.CASE_INSENSITIVE);

    private final FaultPlan plan;
    private final Bodies bodies;
    private final FaultWords words;

    public FaultsEndpoint(FaultPlan plan, Bodies bodies, ObjectMapper json) {
        this.plan = plan;
        this.bodies = bodies;
        this.words = new FaultWords(json);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!request.getHttpURI().getPath().equals(PATH)) {
            return false;
        }
        checkCaller(request);
        switch (request.getMethod()) {
            case "GET", "HEAD" -> show(HttpStatus.OK_200, response, callback);
            case "DELETE" -> {
                plan.clear();
                show(HttpStatus.OK_200, response, callback);
            }
            case "POST" -> add(request, response, callback);
            default -> {
                response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD, POST, DELETE");
                throw HttpFault.METHOD_NOT_ALLOWED.exception();
            }
        }
        return true;
    }

    private static void checkCaller(Request request) {
        SocketAddress remote = request.getConnectionMetaData().getRemoteSocketAddress();
        boolean isHere = remote instanceof InetSocketAddress address
                && address.getAddress().isLoopbackAddress()
                && THIS_MACHINE.matcher(Request.getServerName(request)).matches();
        if (!isHere) {
            throw new FaultException(
                    HttpStatus.FORBIDDEN_403,
                    FaultCode.INPUT_INVALID.code(),
                    "Faults are planned from this machine only; call 127.0.0.1 or localhost, without a proxy.");
        }
    }

    private void add(Request request, Response response, Callback callback) {
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        if (type == null
                || !type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals(JSON)) {
            throw HttpFault.UNSUPPORTED_MEDIA_TYPE.exception();
        }
        bodies.collect(
                request,
                LARGEST,
                body -> add(body, response, callback),
                refusal -> refuse(refusal, response, callback));
    }

    private void add(byte[] body, Response response, Callback callback) {
        try {
            FaultPlan.Pending wish = words.read(body);
            plan.failNext(wish.operation(), wish.times(), wish.fault());
            show(HttpStatus.CREATED_201, response, callback);
        } catch (IllegalArgumentException e) {
            refuse(HttpFault.BAD_REQUEST.saying(e.getMessage() + "."), response, callback);
        }
    }

    /** In the documented envelope, as when it is thrown: but nobody is there any more who would catch it. */
    private static void refuse(FaultException refusal, Response response, Callback callback) {
        Callback end = Bodies.afterRefusal(refusal.status(), response, callback);
        Response.writeError(response.getRequest(), response, end, refusal.status(), refusal.description(), refusal);
    }

    /** Every answer shows what is pending after the call. */
    private void show(int status, Response response, Callback callback) {
        byte[] body = words.write(plan.pending());
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, JSON);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
    }
}
