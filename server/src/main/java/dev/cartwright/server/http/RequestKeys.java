package dev.cartwright.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cartwright.server.domain.AnswerKey;
import dev.cartwright.server.domain.Guids;
import dev.cartwright.server.domain.RequestKey;
import dev.cartwright.server.domain.Sha256;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.StringJoiner;

/** Makes the key under which a write is known when it is repeated (decision 0021). */
final class RequestKeys {
    private RequestKeys() {}

    /**
     * The key of a request that brought an id.
     *
     * @param partner whose ids are meant: partners cannot meet under an id
     * @param requestId a GUID in either case
     * @param body as it arrived; empty where the operation takes none
     */
    static RequestKey of(String partner, Operation operation, String requestId, String path, byte[] body) {
        MessageDigest digest = Sha256.digest();
        digest.update(canonical(path).getBytes(UTF_8));
        digest.update((byte) '\n');
        digest.update(body);
        return new RequestKey(
                new AnswerKey(partner, operation.id(), requestId.toLowerCase(Locale.ROOT)),
                HexFormat.of().formatHex(digest.digest()));
    }

    /** With one slash behind it, or a GUID in another case, the path is the same resource's (decisions 0014 and 0011). */
    private static String canonical(String path) {
        StringJoiner segments = new StringJoiner("/");
        for (String segment : path.split("/")) {
            segments.add(Guids.canonical(segment));
        }
        return segments.toString();
    }
}
