package dev.cartwright.client;

import static dev.cartwright.client.ClientTest.CART;
import static dev.cartwright.client.PlantedSecretsTest.SECRET;
import static dev.cartwright.client.PlantedSecretsTest.STORED;
import static dev.cartwright.client.PlantedSecretsTest.cart;
import static dev.cartwright.client.PlantedSecretsTest.error;
import static dev.cartwright.client.PlantedSecretsTest.granted;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cartwright.client.model.Cart;
import dev.cartwright.client.model.CartLineItem;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Instant;

/** The ways that a secret goes. */
enum SecretsWay {
    TOKEN_OF_A_CALL_THAT_GOES_WELL(test -> test.answered(200, STORED)),
    TOKEN_IN_AN_ANSWERS_HEADER(test -> {
        test.server.answers(200, STORED, "X-Debug: Bearer " + SECRET);
        test.with(Credential.fixedToken(SECRET));
    }),
    TOKEN_IN_A_REFUSALS_DESCRIPTION(test -> test.answered(401, "{\"code\":1,\"description\":\"bad " + SECRET + "\"}")),
    TOKEN_IN_A_REFUSALS_DATA(test -> test.answered(400, "{\"code\":1,\"data\":[\"" + SECRET + "\"]}")),
    TOKEN_IN_A_REFUSALS_SOURCE(test -> test.answered(403, "{\"code\":1,\"source\":\"" + SECRET + "\"}")),
    TOKEN_AS_A_REFUSALS_CODE(test -> test.answered(409, "{\"code\":\"" + SECRET + "\"}")),
    TOKEN_IN_A_GATEWAYS_MESSAGE(test -> test.answered(429, "{\"message\":\"" + SECRET + "\"}")),
    TOKEN_IN_A_GATEWAYS_PAGE(test -> test.answered(502, "<html>" + SECRET + "</html>")),
    TOKEN_WITH_ESCAPED_SLASHES(test -> test.answered(401, "{\"description\":\"" + SECRET.replace("/", "\\/") + "\"}")),
    TOKEN_WITH_ESCAPED_SIGNS(test -> test.answered(
            401, "{\"description\":\"" + SECRET.replace("+", "\\u002B").replace("=", "\\u003d") + "\"}")),
    TOKEN_AS_AN_URL_WOULD_HOLD_IT(
            test -> test.answered(400, "{\"description\":\"" + URLEncoder.encode(SECRET, UTF_8) + "\"}")),
    TOKEN_OF_CALLS_SENT_AGAIN(test -> {
        test.answered(503, SECRET);
    }),
    TOKEN_AS_AN_ANSWERS_WRONG_MEMBER(test -> test.answered(200, "{\"lineItems\":\"" + SECRET + "\"}")),
    TOKEN_AS_AN_ANSWERS_WRONG_TIME(test -> test.answered(200, "{\"creationTimestamp\":\"" + SECRET + "\"}")),
    TOKEN_AS_BROKEN_JSON(test -> test.answered(200, "{\"id\":" + SECRET + "}")),
    TOKEN_AS_THE_WHOLE_ANSWER(test -> test.answered(200, SECRET)),
    TOKEN_IN_WHAT_IS_SAID_TO_BE_CODED(test -> {
        test.times(() -> test.server.answers(200, SECRET + "\u0001", "Content-Encoding: gzip"));
        test.with(Credential.fixedToken(SECRET));
    }),
    TOKEN_BEFORE_THE_ANSWER_IS_CUT(test -> {
        test.times(() -> test.server.sendsAndCloses(RawServer.head(200, 999), "{\"id\":\"" + SECRET));
        test.with(Credential.fixedToken(SECRET));
    }),
    TOKEN_IN_WHAT_IS_NO_HTTP(test -> {
        test.times(() -> test.server.sendsAndCloses("bad token " + SECRET + "\r\n\r\n", ""));
        test.with(Credential.fixedToken(SECRET));
    }),
    TOKEN_IN_A_HEADER_THAT_CANNOT_BE(test -> {
        test.times(() -> test.server.answers(200, STORED, SECRET + ": 1"));
        test.with(Credential.fixedToken(SECRET));
    }),
    TOKEN_IN_A_CHUNK_THAT_IS_NONE(test -> {
        String head = "HTTP/1.1 200 Yes\r\nTransfer-Encoding: chunked\r\n\r\n";
        test.times(() -> test.server.sendsAndCloses(head, SECRET + "\r\n" + SECRET));
        test.with(Credential.fixedToken(SECRET));
    }),
    TOKEN_IN_A_HEADER_THAT_IS_LOGGED(test -> {
        test.server.answers(200, STORED, "Via: " + SECRET, "ETag: " + SECRET);
        test.with(Credential.fixedToken(SECRET));
    }),
    TOKEN_AS_AN_ANSWERS_LENGTH(test -> {
        String head = "HTTP/1.1 200 Yes\r\nContent-Length: " + SECRET + "\r\n\r\n";
        test.times(() -> test.server.sendsAndCloses(head, "{}"));
        test.with(Credential.fixedToken(SECRET));
    }),
    TOKEN_OF_A_CALL_WITHOUT_AN_ANSWER(test -> {
        test.times(test.server::cuts);
        test.with(Credential.fixedToken(SECRET));
    }),
    TOKEN_OF_A_CALL_WITHOUT_A_CONNECTION(test -> {
        test.server.close();
        test.with(Credential.fixedToken(SECRET));
    }),
    TOKEN_IN_A_REDIRECT(test -> {
        test.server.answers(302, "", "Location: https://elsewhere.example/?token=" + SECRET);
        test.with(Credential.fixedToken(SECRET));
    }),
    TOKEN_THAT_NO_HEADER_CAN_CARRY(test -> {
        test.with(() -> SECRET + "\n");
        test.overheard.during(() -> Credential.fixedToken(SECRET + " x"));
    }),
    TOKEN_OF_A_CALL_THAT_NOBODY_WAITS_FOR(test -> {
        test.server.answers(401, "{\"description\":\"" + SECRET + "\"}");
        try (PartnerCenter partner = test.client(Credential.fixedToken(SECRET))) {
            test.overheard.during(() -> cart(partner).getAsync().get());
        }
    }),
    TOKEN_FROM_A_SOURCE_RENEWED_AFTER_ITS_REFUSAL(test -> {
        test.server.answers(401, "{\"description\":\"" + SECRET + "\"}");
        AccessToken token = new AccessToken(SECRET, Instant.MAX);
        test.overheard.print(token);
        test.server.answers(401, "{\"description\":\"" + SECRET + "\"}");
        test.with(Credential.renewed(() -> token));
        test.overheard.during(() -> new AccessToken(SECRET + "\t", Instant.MAX));
    }),
    TOKEN_THAT_WAS_GRANTED(test -> {
        test.provider.answers(200, granted(SECRET, "r"));
        test.server.answers(400, "{\"description\":\"" + SECRET + "\"}");
        test.with(test.appOnly("some client secret"));
    }),
    CLIENT_SECRET_THAT_IS_REFUSED(test -> {
        test.provider.answers(401, error("the secret " + SECRET + " is wrong"));
        test.with(test.appOnly(SECRET));
    }),
    CLIENT_SECRET_AS_IT_WAS_SENT(test -> {
        test.provider.answers(400, error("client_secret=" + URLEncoder.encode(SECRET, UTF_8)));
        test.with(test.appOnly(SECRET));
    }),
    CLIENT_SECRET_AT_A_PROVIDER_THAT_FAILS(test -> {
        test.times(() -> test.provider.answers(500, "<html>" + SECRET + "</html>"));
        test.with(test.appOnly(SECRET));
    }),
    CLIENT_SECRET_AT_A_PROVIDER_THAT_HANGS_UP(test -> {
        test.times(test.provider::cuts);
        test.with(test.appOnly(SECRET));
    }),
    CLIENT_SECRET_IN_WHAT_IS_NO_HTTP(test -> {
        test.times(() -> test.provider.sendsAndCloses("bad secret " + SECRET + "\r\n\r\n", ""));
        test.with(test.appOnly(SECRET));
    }),
    CLIENT_SECRET_IN_A_HEADER_THAT_CANNOT_BE(test -> {
        test.times(() -> test.provider.answers(200, STORED, SECRET + ": 1"));
        test.with(test.appOnly(SECRET));
    }),
    CLIENT_SECRET_AS_AN_ANSWERS_LENGTH(test -> {
        String head = "HTTP/1.1 200 Yes\r\nContent-Length: " + SECRET + "\r\n\r\n";
        test.times(() -> test.provider.sendsAndCloses(head, "{}"));
        test.with(test.appOnly(SECRET));
    }),
    CLIENT_SECRET_IN_A_GRANT_WITHOUT_TOKEN(test -> {
        test.provider.answers(200, "{\"error_description\":\"" + SECRET + "\"}");
        test.with(test.appOnly(SECRET));
    }),
    REFRESH_TOKEN_THAT_IS_REFUSED(test -> {
        test.provider.answers(400, error("the grant " + SECRET + " has expired"));
        test.with(test.appAndUser(SECRET));
    }),
    REFRESH_TOKEN_THAT_WAS_GRANTED(test -> {
        test.provider.answers(200, granted("some-token", SECRET)).answers(400, error(SECRET));
        test.server.answers(401, "");
        test.with(test.appAndUser("the first refresh token"));
    }),
    PASSWORD_IN_THE_ENDPOINT(test -> test.overheard.during(() -> test.client()
            .endpoint(URI.create("https://user:" + SECRET.replace('/', '_') + "@host"))
            .build())),
    PASSWORD_IN_THE_TOKEN_URL(test -> test.overheard.during(() -> Credential.appOnly(
            URI.create("https://user:" + SECRET.replace('/', '_') + "@host/token"), "id", "some secret"))),
    CUSTOMERS_WORDS_IN_A_REQUEST(test -> {
        test.server.answers(201, STORED);
        test.overheard.during(() ->
                test.carts().createWithResponse(new Cart().addLineItemsItem(new CartLineItem().friendlyName(SECRET))));
    }),
    CUSTOMERS_WORDS_IN_AN_ANSWER(test -> {
        test.server.answers(200, "{\"id\":\"" + CART + "\",\"lineItems\":[{\"friendlyName\":\"" + SECRET + "\"}]}");
        test.overheard.during(() -> test.cart().getWithResponse());
    });

    private final Course course;

    SecretsWay(Course course) {
        this.course = course;
    }

    void go(PlantedSecretsTest test) {
        course.run(test);
    }

    private interface Course {
        void run(PlantedSecretsTest test);
    }
}
