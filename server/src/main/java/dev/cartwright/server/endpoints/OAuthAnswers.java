package dev.cartwright.server.endpoints;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwright.server.http.Bodies;
import dev.cartwright.server.http.HttpFault;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what the token endpoint answers, so that nobody keeps it. */
record OAuthAnswers(ObjectMapper json) {
    private static final Logger LOG = LoggerFactory.getLogger(OAuthAnswers.class);

    void refuse(Response response, Callback callback, OAuthException refusal) {
        LOG.info("token refused: {}", refusal.getMessage());
        Callback end = Bodies.afterRefusal(refusal.status(), response, callback);
        if (refusal.status() == HttpStatus.SERVICE_UNAVAILABLE_503) {
            HttpFault.headers(refusal.status()).forEach(response.getHeaders()::put);
        }
        Map<String, String> members = new LinkedHashMap<>();
        members.put("error", refusal.error());
        members.put("error_description", refusal.description());
        write(response, end, refusal.status(), members);
    }

    void write(Response response, Callback callback, int status, Map<String, String> members) {
        byte[] body = bytes(members);
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json; charset=utf-8");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.PRAGMA, "no-cache");
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    private byte[] bytes(Map<String, String> members) {
        try {
            return json.writeValueAsBytes(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are plain data", e);
        }
    }
}
