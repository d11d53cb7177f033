package dev.cartwright.server.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bytes of a request's body, and the only place that says how many there may be. */
final class RequestBody {
    static final int LARGEST_MEBIBYTES = 1;

    private static final int LARGEST = LARGEST_MEBIBYTES * 1_024 * 1_024;
    private static final BigInteger LIMIT = BigInteger.valueOf(LARGEST);
    private static final int LARGEST_READ_AWAY = 4 * LARGEST;
    private static final String EXPECT = "Expect";

    private static final Logger LOG = LoggerFactory.getLogger(RequestBody.class);

    private RequestBody() {}

    /** All of it; a body that is announced as too large is not even begun. */
    static byte[] read(ContainerRequestContext request) throws IOException {
        if (announcesMore(request.getHeaderString(HttpHeaders.CONTENT_LENGTH))) {
            throw HttpFault.CONTENT_TOO_LARGE.exception();
        }
        InputStream stream = request.getEntityStream();
        byte[] bytes = stream.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw HttpFault.CONTENT_TOO_LARGE.exception();
        }
        return bytes;
    }

    /** The framework's own length is an int and fails beyond. */
    private static boolean announcesMore(@Nullable String length) {
        return length != null && length.matches("[0-9]+") && new BigInteger(length).compareTo(LIMIT) > 0;
    }

    /** A client that is still sending when the connection ends may lose the answer; one that waits for 100 is not sending. */
    static void readAway(ContainerRequestContext request) {
        if (request.getHeaderString(EXPECT) != null) {
            return;
        }
        try {
            request.getEntityStream().readNBytes(LARGEST_READ_AWAY);
        } catch (IOException e) {
            LOG.debug("the rest of a refused body did not arrive", e);
        }
    }
}
