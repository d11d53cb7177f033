package dev.cartwright.client;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a body, in the encoding that its first bytes tell, or else its type; UTF-8 if neither does. */
final class BodyText {
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\"\\s;]+)", Pattern.CASE_INSENSITIVE);

    private BodyText() {}

    /** The text without its byte-order mark; what is none in that encoding becomes replacement characters. */
    static String of(byte[] body, Optional<String> contentType) {
        String text = new String(body, begun(body).or(() -> named(contentType)).orElse(StandardCharsets.UTF_8));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** By a byte-order mark, or the zero beside the first character, which JSON and pages have from ASCII. */
    private static Optional<Charset> begun(byte[] body) {
        int first = body.length < 2 ? 0 : (body[0] & 0xFF) << 8 | (body[1] & 0xFF);
        if (first == 0xEFBB) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (first == 0xFEFF || (first > 0 && first < 0x80)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return first == 0xFFFE || (first > 0 && (first & 0xFF) == 0)
                ? Optional.of(StandardCharsets.UTF_16LE)
                : Optional.empty();
    }

    private static Optional<Charset> named(Optional<String> contentType) {
        return contentType.map(CHARSET::matcher).filter(Matcher::find).flatMap(found -> charset(found.group(1)));
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
