package dev.cartwright.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwright.server.identity.Account;
import dev.cartwright.server.identity.TokenKind;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks a running server's token endpoint, as any partner's program does. */
record TokenClient(URI server) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** @throws ConfigurationException when there is none to be had; the message says what to do and holds no secret */
    String token(Account account, TokenKind kind, String resource) {
        HttpResponse<String> response = send(account.tenant(), form(account, kind, resource));
        JsonNode answer = json(response.body());
        if (answer.hasNonNull("access_token")) {
            return answer.get("access_token").asText();
        }
        if (answer.hasNonNull("error")) {
            throw failure(
                    "refuses a token to the account " + account.name() + ": "
                            + answer.path("error_description")
                                    .asText(answer.path("error").asText())
                            + " Give --accounts the file that the server was started with",
                    null);
        }
        throw failure("answers " + response.statusCode() + " and no token; is that a Cartwright server?", null);
    }

    private static Map<String, String> form(Account account, TokenKind kind, String resource) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("client_id", account.clientId());
        form.put("client_secret", String.valueOf(account.clientSecret()));
        form.put("resource", resource);
        switch (kind) {
            case APP_ONLY -> form.put("grant_type", "client_credentials");
            case APP_AND_USER -> {
                if (account.refreshToken() == null) {
                    throw new ConfigurationException(
                            "--user: the account " + account.name()
                                    + " has no refreshToken; give it one in the accounts file",
                            null);
                }
                form.put("grant_type", "refresh_token");
                form.put("refresh_token", account.refreshToken());
            }
        }
        return form;
    }

    private HttpResponse<String> send(String tenant, Map<String, String> form) {
        try {
            HttpRequest request = HttpRequest.newBuilder(server.resolve("/" + tenant + "/oauth2/token"))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                            .map(field ->
                                    field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                            .collect(Collectors.joining("&"))))
                    .build();
            return HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .build()
                    .send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IllegalArgumentException e) {
            throw failure("is no address such as http://127.0.0.1:8080", e);
        } catch (IOException e) {
            throw failure("does not answer; start the server, or say with --url where it listens", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("was asked, but the answer was not waited for", e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            return new ObjectMapper().missingNode();
        }
    }

    private ConfigurationException failure(String what, @Nullable Throwable cause) {
        return new ConfigurationException("--url " + server + " " + what, cause);
    }
}
