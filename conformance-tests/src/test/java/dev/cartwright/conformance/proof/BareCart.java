package dev.cartwright.conformance.proof;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.cartwright.client.model.Cart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

/** The least that a Java program can do with a cart: the JDK's client sends and receives, Jackson writes and binds. */
final class BareCart {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private final URI uri;
    private final String token;

    BareCart(URI uri, String token) {
        this.uri = uri;
        this.token = token;
    }

    Cart get() throws IOException, InterruptedException {
        return answered(request().GET().build());
    }

    Cart put(Cart cart) throws IOException, InterruptedException {
        return answered(request()
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(cart)))
                .build());
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .header("MS-RequestId", UUID.randomUUID().toString())
                .header("MS-CorrelationId", UUID.randomUUID().toString());
    }

    private Cart answered(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("the server answered " + answer.statusCode());
        }
        return json.readValue(answer.body(), Cart.class);
    }
}
