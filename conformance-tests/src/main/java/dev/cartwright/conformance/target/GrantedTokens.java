package dev.cartwright.conformance.target;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Authentication;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import dev.cartwright.conformance.wire.Route;
import dev.cartwright.conformance.wire.WireClient;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tokens that a token endpoint gives out, asked for when they are needed and again before they expire. Thread-safe. */
public final class GrantedTokens implements Tokens {

    /** For an endpoint that does not say it. */
    private static final int DEFAULT_SECONDS = 300;

    private final Credentials credentials;
    private final WireClient client;
    private final Clock clock;
    private final Map<Authentication, Granted> granted = new EnumMap<>(Authentication.class);
    private final List<String> secrets;

    public GrantedTokens(Credentials credentials, Duration timeout, Clock clock) {
        this(credentials, timeout, clock, Route.DIRECT);
    }

    /** Tokens of an endpoint that a route leads to. */
    public GrantedTokens(Credentials credentials, Duration timeout, Clock clock, Route route) {
        this.credentials = credentials;
        this.client = new WireClient(credentials.tokenUrl().resolve("/"), timeout, route);
        this.clock = clock;
        this.secrets = new ArrayList<>(credentials.secrets());
    }

    /** A token, and when to ask for the next: half-way, since tests may be long. */
    private record Granted(String token, Instant renewal, Instant expiry) {

        static Granted of(String token, Instant now, Instant expiry) {
            return new Granted(token, now.plus(Duration.between(now, expiry).dividedBy(2)), expiry);
        }

        /** The same when the next could not be had: it is asked for again half-way to the end. */
        Granted putOff(Instant now) {
            return of(token, now, expiry);
        }
    }

    @Override
    public Set<Authentication> schemes() {
        return credentials.schemes();
    }

    @Override
    public synchronized String token(Authentication scheme) {
        Granted known = granted.get(scheme);
        if (known == null || !clock.instant().isBefore(known.renewal())) {
            known = next(scheme, Optional.ofNullable(known));
            granted.put(scheme, known);
        }
        return known.token();
    }

    /** A token that is good for a while yet bridges an endpoint that fails for a while. */
    private Granted next(Authentication scheme, Optional<Granted> known) {
        try {
            Granted fresh = asked(scheme);
            secrets.add(fresh.token());
            return fresh;
        } catch (NoTokenException e) {
            Instant now = clock.instant();
            return known.filter(it -> now.isBefore(it.expiry()))
                    .map(it -> it.putOff(now))
                    .orElseThrow(() -> e);
        }
    }

    @Override
    public synchronized List<String> secrets() {
        return List.copyOf(secrets);
    }

    private Granted asked(Authentication scheme) {
        Response response = send(credentials.form(scheme));
        JsonNode answer = JsonText.read(response.text()).orElseGet(() -> JsonText.tree(Map.of()));
        if (!response.isSuccess() || !answer.path("access_token").isTextual()) {
            throw failure("answers " + response.status() + " and no " + scheme.label() + " token: "
                    + answer.path("error").asText("no error code") + ", "
                    + answer.path("error_description").asText("no description") + ". "
                    + (response.isServerError()
                            ? "The endpoint itself fails."
                            : "Check tenant, client id, client secret and refresh token."));
        }
        int seconds = answer.path("expires_in").asInt(DEFAULT_SECONDS);
        Instant now = clock.instant();
        return Granted.of(answer.path("access_token").asText(), now, now.plusSeconds(seconds));
    }

    private Response send(Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        Headers headers = Headers.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "application/json");
        try {
            return client.send(new Request(
                    "POST", target(credentials.tokenUrl()), headers, body.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new NoTokenException(
                    "token URL " + place() + " does not answer (" + e + "); is the address right?", e);
        }
    }

    private static String target(URI url) {
        return url.getRawQuery() == null ? url.getRawPath() : url.getRawPath() + "?" + url.getRawQuery();
    }

    /** Where tokens come from, without a query, which may hold a key. */
    private String place() {
        String url = credentials.tokenUrl().toString();
        return url.replaceAll("[?#].*", "");
    }

    private NoTokenException failure(String what) {
        return new NoTokenException("token URL " + place() + " " + what);
    }
}
