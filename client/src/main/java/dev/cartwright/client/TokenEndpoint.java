package dev.cartwright.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks an identity provider for tokens, in the form that the documentation gives (Azure AD, version 1). Thread-safe. */
final class TokenEndpoint implements Executor {
    static final String CLIENT_SECRET = "client_secret";
    static final String REFRESH_TOKEN = "refresh_token";

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    /** Of an answer. */
    private static final int MAX_BYTES = 1024 * 1024;
    /** Of a provider that does not say how long its tokens live. */
    private static final long SHORT_LIFE_SECONDS = 300;

    /** A hundred years: what is longer is no duration in seconds. */
    private static final long LONGEST_LIFE_SECONDS = Duration.ofDays(36_525).toSeconds();

    private static final JsonMapper JSON = new JsonMapper();

    private final URI url;
    /** Its query may be a key. */
    private final String shown;

    private final Supplier<HttpClient> maker;
    private final Clock clock;
    /** Java 17 cannot close it: its thread and connection end when it is garbage, which may be between any two tokens. */
    private @Nullable WeakReference<HttpClient> http;

    /** @param maker asked when a token is needed and the last client has gone */
    TokenEndpoint(URI url, Supplier<HttpClient> maker, Clock clock) {
        this.url = url;
        this.shown = url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath();
        this.maker = maker;
        this.clock = clock;
    }

    /**
     * What the provider answered.
     *
     * @param refreshToken to be sent the next time; empty when it gave none
     */
    record Grant(AccessToken token, String refreshToken) {
        @Override
        public String toString() {
            return "Grant[" + token + "]";
        }
    }

    /** @throws TokenFailure when there is no token; its message holds none of the form's secrets */
    Grant grant(Map<String, String> form) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .header(HttpHeaders.CONTENT_TYPE, "application/x-www-form-urlencoded")
                .header(HttpHeaders.ACCEPT, "application/json")
                .header(HttpHeaders.ACCEPT_ENCODING, Answer.IDENTITY)
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
        TokenFailures failures = new TokenFailures(shown, form, clock);
        Answer answer = answer(request, failures);
        return grant(answer, tree(answer.text()), failures);
    }

    private Answer answer(HttpRequest.Builder request, TokenFailures failures) {
        try {
            Answer answer = Exchange.answer(http(), request, TIMEOUT, MAX_BYTES);
            IOException cut = answer.cut();
            if (cut instanceof BoundedBody.TooLongException) {
                throw failures.unusable(answer.status(), "with a body " + cut.getMessage() + ".");
            }
            if (cut != null && answer.isSuccess()) {
                throw cut;
            }
            return answer;
        } catch (IOException e) {
            throw failures.silent(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw TokenFailure.interrupted();
        }
    }

    /** On a thread of the HTTP client's, which neither a caller's interrupt nor its end reaches. */
    @Override
    public void execute(Runnable work) {
        http().executor().orElseThrow().execute(work);
    }

    /** As it may be shown. */
    @Override
    public String toString() {
        return shown;
    }

    private synchronized HttpClient http() {
        HttpClient known = http == null ? null : http.get();
        if (known != null) {
            return known;
        }
        HttpClient made = maker.get();
        http = new WeakReference<>(made);
        return made;
    }

    private Grant grant(Answer whole, JsonNode answer, TokenFailures failures) {
        int status = whole.status();
        if (!whole.isSuccess()) {
            throw failures.refused(whole, answer);
        }
        whole.coding().ifPresent(coding -> {
            throw failures.coded(status, coding);
        });
        String token = answer.path("access_token").asText("");
        if (token.isEmpty()) {
            throw failures.unusable(status, "without an access_token.");
        }
        long seconds = answer.path("expires_in").asLong(SHORT_LIFE_SECONDS);
        if (seconds < 0 || seconds > LONGEST_LIFE_SECONDS) {
            throw failures.unusable(status, "with an expires_in of " + seconds + " seconds.");
        }
        try {
            return new Grant(
                    new AccessToken(token, clock.instant().plusSeconds(seconds)),
                    answer.path(REFRESH_TOKEN).asText(""));
        } catch (IllegalArgumentException e) {
            throw failures.unusable(status, "with an access_token that no header can carry.");
        }
    }

    private static JsonNode tree(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
