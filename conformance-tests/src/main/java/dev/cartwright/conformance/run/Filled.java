package dev.cartwright.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.wire.Request;

/** The messages of a case with real values in place of the documented ones. */
final class Filled {

    private Filled() {}

    static Request request(Case testCase, Substitution substitution, GivenState given) {
        Request message = testCase.request().message();
        Request request = message.withTarget(substitution.target(message.target()))
                .withHeaders(substitution.headers(message.headers()));
        if (testCase.request().isRaised()) {
            return request.withBody(JsonText.write(
                    Raise.numbers(given.resource(), testCase.request().raise())));
        }
        return request.withBody(substitution.text(message.text()));
    }

    static JsonNode expectedBody(Case testCase, Request request, Substitution substitution) {
        if (testCase.response().asRequest()) {
            return JsonText.parse("the request", request.text());
        }
        return testCase.response().body().map(substitution::tree).orElse(MissingNode.getInstance());
    }
}
