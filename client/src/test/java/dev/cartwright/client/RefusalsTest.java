package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.cartwright.client.model.Cart;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that say no. */
final class RefusalsTest extends ClientTest {
    @Test
    void theDocumentedErrorIsReadWhole() {
        String body = """
                {"code":900275,"description":"Quantity of line 0 is out of range.","data":["1","100"],"source":"Fd"}""";
        server.answers(400, body);

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> cart().put(new Cart()));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).hasValue(900275);
        assertThat(refused.description()).contains("Quantity of line 0 is out of range.");
        assertThat(refused.data()).containsExactly("1", "100");
        assertThat(refused.source()).contains("Fd");
        assertThat(refused.retryAfter()).isEmpty();
        assertThat(refused.body()).isEqualTo(body);
    }

    @Test
    void theMessageSaysWhatHappenedWhatToDoAndWhichRequestItWas() {
        server.answers(400, "{\"code\":900275,\"description\":\"Quantity out of range\"}");

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> cart().put(new Cart()));

        Received request = server.onlyRequest();
        assertThat(refused)
                .hasMessage("Partner Center refused PUT " + server.uri() + "/v1/customers/" + CUSTOMER + "/carts/"
                        + CART + ": status 400, code 900275: Quantity out of range. Correct the request; the same one"
                        + " will be refused again. [request id " + request.header("MS-RequestId")
                        + ", correlation id " + request.header("MS-CorrelationId") + "]");
        assertThat(refused.requestId()).isEqualTo(request.header("MS-RequestId"));
        assertThat(refused.correlationId()).isEqualTo(request.header("MS-CorrelationId"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401|Check the credential",
                "403|App-only or App+User",
                "404|Without a code it may be the endpoint that is wrong.",
                "409|read it again",
                "412|Get it again, and make the change there.",
                "429|Wait a while",
                "422|Correct the request",
                "500|The service failed",
                "503|The service failed"
            })
    void theAdviceFitsTheStatus(int status, String advice) {
        server.answers(status, "{\"code\":1,\"description\":\"no\"}");

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> cart().get());

        assertThat(refused).hasMessageContaining(advice);
        assertThat(refused.status()).isEqualTo(status);
    }

    @Test
    void aServiceThatFailsForAWhileSaysHowLong() {
        server.answers(503, "", "Retry-After: 120");

        assertThat(catchThrowableOfType(RefusedException.class, () -> cart().checkout()))
                .hasMessageContaining(
                        "The service failed: wait 120 s before the next call. It may have been done all the same: call again with");
    }

    @Test
    void aStaleTagIsAChangeOfSomebodyElseUnderBothOfItsStatuses() {
        server.answers(400, "{\"code\":2055}");

        ChangedException changed = catchThrowableOfType(ChangedException.class, () -> cart().put(new Cart()));

        assertThat(changed.status()).isEqualTo(400);
        assertThat(changed).hasMessageContaining("code 2055").hasMessageContaining("Get it again");
    }

    @Test
    void aDescriptionStaysOneLineOfAMessageAndOfBoundedLength() {
        String description = "one\r\nINFO forged\t" + "x".repeat(5000);
        server.answers(400, "{\"code\":1,\"description\":" + quoted(description) + "}");

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> cart().get());

        assertThat(refused.description()).contains(description);
        assertThat(refused.getMessage())
                .contains(": one INFO forged xxx")
                .doesNotContain("\n")
                .hasSizeLessThan(2000);
    }

    private static String quoted(String text) {
        return JsonNodeFactory.instance.textNode(text).toString();
    }

    @Test
    void aCodeIsReadFromAStringAndFromAnyCasing() {
        server.answers(404, "\uFEFF{\"Code\":\"800008\",\"Description\":\"no cart\",\"Data\":null}");

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> cart().get());

        assertThat(refused.code()).hasValue(800008);
        assertThat(refused.description()).contains("no cart");
        assertThat(refused.data()).isEmpty();
        assertThat(refused.source()).isEmpty();
    }

    @Test
    void aCodeThatIsNoNumberStaysInTheBody() {
        server.answers(400, "{\"code\":\"InvalidInput\",\"data\":{\"a\":1}}");

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> cart().get());

        assertThat(refused.code()).isEmpty();
        assertThat(refused.data()).containsExactly("{\"a\":1}");
        assertThat(refused.body()).contains("InvalidInput");
    }

    @Test
    void theGatewaysOwnShapeIsARefusalToo() {
        server.answers(429, "{\"statusCode\":429,\"message\":\"Rate limit is exceeded.\"}", "Retry-After: 57");

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> cart().checkout());

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEmpty();
        assertThat(refused.description()).contains("Rate limit is exceeded.");
        assertThat(refused.retryAfter()).contains(Duration.ofSeconds(57));
        assertThat(refused).hasMessageContaining("Wait 57 s before the next call.");
    }

    @Test
    void aRefusalWithoutABodyIsStillARefusal() {
        server.answers(403, "");

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> cart().get());

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).isEmpty();
        assertThat(refused).hasMessageContaining("status 403. Check that the partner may act");
    }

    @ParameterizedTest
    @CsvSource({
        "302,RefusedException,false",
        "400,RefusedException,false",
        "401,AccessDeniedException,false",
        "404,NotFoundException,false",
        "408,RefusedException,true",
        "409,ConflictException,false",
        "412,ChangedException,false",
        "429,ThrottledException,true",
        "501,ServiceFailedException,false",
        "503,ServiceFailedException,true"
    })
    void aRefusalThatBreaksOffIsARefusalAllTheSame(int status, String type, boolean again) {
        server.sendsAndCloses(RawServer.head(status, 500, "Retry-After: 57"), "{\"code\":80");

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> cart().put(new Cart()));

        assertThat(refused.getClass().getSimpleName()).isEqualTo(type);
        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.code()).isEmpty();
        assertThat(refused.retryAfter()).contains(Duration.ofSeconds(57));
        assertThat(refused.requestId()).isEqualTo(server.onlyRequest().header("MS-RequestId"));
        assertThat(refused.retryable()).isEqualTo(again);
        assertThat(refused.body()).isEqualTo("{\"code\":80");
        assertThat(refused).hasMessageContaining("its body broke off");
    }
}
