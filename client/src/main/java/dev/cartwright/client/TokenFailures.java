package dev.cartwright.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said of one request to an identity provider that brought no token; none of it holds the form's secrets. */
final class TokenFailures {
    /** Of the form's fields; the others, such as the client id, help to find the mistake. */
    private static final List<String> SECRETS = List.of(TokenEndpoint.CLIENT_SECRET, TokenEndpoint.REFRESH_TOKEN);

    private static final int LONGEST_ERROR = 100;

    private final String provider;
    private final List<Secret> secrets;
    private final Clock clock;

    /** @param provider its token URL as it may be shown */
    TokenFailures(String provider, Map<String, String> form, Clock clock) {
        this.provider = provider;
        this.secrets = form.entrySet().stream()
                .filter(field -> SECRETS.contains(field.getKey()))
                .map(field -> new Secret(field.getValue()))
                .toList();
        this.clock = clock;
    }

    /** For a request that got no answer. */
    TokenFailure silent(IOException problem) {
        String type = problem.getClass().getSimpleName();
        Throwable cause = told(problem);
        if (UnreachableException.isDistrust(problem)) {
            return TokenFailure.lasting(
                    "the certificate of " + provider + " is not trusted (" + type + "). Check that it is for"
                            + " the host of the token URL and valid today, and that trustStore(…) holds the certificate of"
                            + " whoever issued it.",
                    cause);
        }
        if (problem instanceof ProxyRefusal refusal) {
            String message = provider + " was not asked: " + refusal.happened() + ". The way out: " + refusal.remedy();
            return refusal.isPassing() ? TokenFailure.passing(message, cause) : TokenFailure.lasting(message, cause);
        }
        return TokenFailure.passing(
                provider + " did not answer (" + type + "). Check the token URL and the network.", cause);
    }

    /** The JDK's words may hold what came, and that a secret. */
    private @Nullable Throwable told(IOException problem) {
        return secrets.stream().anyMatch(secret -> secret.isIn(problem)) ? null : problem;
    }

    /** For a status that is no success. */
    TokenFailure refused(Answer answer, JsonNode body) {
        int status = answer.status();
        String error = line(body.path("error"), LONGEST_ERROR);
        String description = line(body.path("error_description"), Failures.DESCRIPTION);
        String brief = provider + " answered " + status + (error.isEmpty() ? "" : ", " + error);
        String message =
                Failures.sentence(error.isEmpty() || description.isEmpty() ? brief : brief + ": " + description);
        if (status < 500 && status != 429 && status != 408) {
            String remedy = status < 400
                    ? " Check the token URL: a redirect is not followed, so that the secret goes nowhere else."
                    : " Check client id, secret and tenant.";
            return TokenFailure.refused(message + remedy, brief + ".");
        }
        Optional<Duration> wait = RetryAfter.of(answer, clock);
        String later =
                wait.map(asked -> " Try again in " + asked.toSeconds() + " s.").orElse(" Try again a little later.");
        return TokenFailure.postponed(message + later, brief + ".", wait);
    }

    /** For a success that holds no token which can be used. */
    TokenFailure unusable(int status, String what) {
        return TokenFailure.lasting(provider + " answered " + status + " " + what + " Check the token URL.");
    }

    /** For a success whose body nobody can read. */
    TokenFailure coded(int status, String coding) {
        return unusable(status, "and " + Failures.coded(withoutSecrets(coding)) + ".");
    }

    /** The provider's own words may repeat what was sent, and are of any length. */
    private String line(JsonNode words, int longest) {
        return Failures.line(withoutSecrets(words.asText("")), longest);
    }

    private String withoutSecrets(String foreign) {
        String text = foreign;
        for (Secret secret : secrets) {
            text = secret.removedFrom(text);
        }
        return text;
    }
}
