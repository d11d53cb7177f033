package dev.cartwright.server;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * A cart that is created, read, changed and bought, and a look at the figures.
 *
 * @param token of the account whose cart it is
 */
record Rehearsal(URI server, String token) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int HUNDRED = 100;
    private static final int SUCCESS = 2;

    /** Whether all is answered as it should be. */
    boolean succeeds(FirstCart first) throws IOException, InterruptedException {
        HttpResponse<String> created = send("POST", first.path(), first.body());
        if (!isSuccess(created)) {
            return false;
        }
        String cart = first.path() + "/"
                + new JsonMapper().readTree(created.body()).path("id").asText();
        HttpResponse<String> found = send("GET", cart, "");
        return isSuccess(found)
                && isSuccess(send("PUT", cart, found.body()))
                && isSuccess(send("POST", cart + "/checkout", ""))
                && isSuccess(send("GET", "/metrics", ""));
    }

    private static boolean isSuccess(HttpResponse<String> answer) {
        return answer.statusCode() / HUNDRED == SUCCESS;
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json, */*")
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
