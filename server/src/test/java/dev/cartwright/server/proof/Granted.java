package dev.cartwright.server.proof;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Tokens as a server's token endpoint gives them to partner A. */
final class Granted {
    private static final String ENDPOINT = "/aaaaaaaa-0000-4000-8000-000000000001/oauth2/token";
    private static final String PARTNER =
            "&client_id=aaaaaaaa-0000-4000-8000-00000000000a&client_secret=partner-a-secret";
    private static final String APP_ONLY = "grant_type=client_credentials&resource=https://graph.windows.net" + PARTNER;
    private static final String APP_AND_USER = "grant_type=refresh_token&refresh_token=partner-a-refresh"
            + "&resource=https://api.partnercenter.microsoft.com" + PARTNER;

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI endpoint;

    Granted(URI server) {
        this.endpoint = server.resolve(ENDPOINT);
    }

    String appOnly() throws IOException, InterruptedException {
        return token(APP_ONLY);
    }

    String appAndUser() throws IOException, InterruptedException {
        return token(APP_AND_USER);
    }

    private String token(String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        String answer =
                client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return new ObjectMapper().readTree(answer).required("access_token").asText();
    }
}
