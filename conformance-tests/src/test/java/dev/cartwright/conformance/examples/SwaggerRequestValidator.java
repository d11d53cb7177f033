package dev.cartwright.conformance.examples;

import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.run.ContractCheck;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The validator that the kit judges servers and clients with. */
final class SwaggerRequestValidator implements Validator {

    private final ContractCheck check;

    SwaggerRequestValidator(Contract contract) {
        this.check = new ContractCheck(contract);
    }

    @Override
    public List<String> faults(Message message) {
        String body = message.body().map(JsonText::write).orElse("");
        if (message.isRequest()) {
            String target = message.operation().target(message.parameters());
            return check.request(
                    new Request(message.operation().method(), target, message.headers(), new byte[0]), body);
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return check.response(message.operation(), new Response(message.status(), "", message.headers(), bytes));
    }
}
