package dev.cartwright.server.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URI;

/** A server to talk to as partner A about its first customer. */
record Target(URI base, String token) {
    static final String CUSTOMER = "d6bf25b7-e0a8-4f2d-a31b-97b55cfc774d";
    static final String ITEM = "CFQ7TTC0LH0Z:0001:CFQ7TTC0K18P";
    static final String CARTS = "/v1/customers/" + CUSTOMER + "/carts";
    static final String ORDERS = "/v1/customers/" + CUSTOMER + "/orders";

    byte[] get(String path) {
        return request("GET", path, "");
    }

    /** A whole request as it goes over the wire; each further header is given as {@code Name: value}. */
    byte[] request(String method, String path, String body, String... headers) {
        byte[] bytes = body.getBytes(UTF_8);
        StringBuilder head = new StringBuilder()
                .append(method + " " + path + " HTTP/1.1\r\nHost: " + base.getAuthority())
                .append("\r\nAuthorization: Bearer " + token)
                .append("\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.append("\r\n").toString().getBytes(UTF_8));
        request.writeBytes(bytes);
        return request.toByteArray();
    }

    static String cart(String... lines) {
        return "{\"lineItems\":[" + String.join(",", lines) + "]}";
    }

    static String line(int quantity, String billingCycle) {
        return "{\"catalogItemId\":\"%s\",\"quantity\":%d,\"billingCycle\":\"%s\"}"
                .formatted(ITEM, quantity, billingCycle);
    }
}
