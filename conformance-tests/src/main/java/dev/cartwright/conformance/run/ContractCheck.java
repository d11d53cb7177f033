package dev.cartwright.conformance.run;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Canonical;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.wire.Header;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import java.util.List;

/** Validates messages against the contract with swagger-request-validator. Thread-safe. */
public final class ContractCheck {

    private final Contract contract;
    private final OpenApiInteractionValidator validator;

    public ContractCheck(Contract contract) {
        this.contract = contract;
        this.validator = OpenApiInteractionValidator.createForInlineApiSpecification(contract.text())
                .build();
    }

    /** What is wrong with a request once its body is in canonical form, a line each. */
    public List<String> canonicalRequest(Operation operation, Request request) {
        JsonNode schema = contract.requestSchema(operation);
        String body = JsonText.read(request.json())
                .filter(tree -> !schema.isMissingNode())
                .map(tree -> JsonText.write(new Canonical(contract).request(tree, schema)))
                .orElse("");
        return request(request, body);
    }

    /**
     * What is wrong with a request, a line each; header lines of one name are one (RFC 9110, section 5.3).
     *
     * @param body the canonical body; empty if there is none
     */
    public List<String> request(Request request, String body) {
        SimpleRequest.Builder builder = new SimpleRequest.Builder(Method.valueOf(request.method()), request.path());
        for (String name : request.headers().names()) {
            builder.withHeader(name, request.headers().joined(name).orElse(""));
        }
        int query = request.target().indexOf('?');
        if (query >= 0) {
            for (String pair : request.target().substring(query + 1).split("&", -1)) {
                String[] nameAndValue = pair.split("=", 2);
                builder.withQueryParam(nameAndValue[0], nameAndValue.length > 1 ? nameAndValue[1] : "");
            }
        }
        if (!body.isEmpty()) {
            builder.withBody(body);
        }
        return messages(validator.validateRequest(builder.build()));
    }

    /** What is wrong with a response of the operation, a line each; a byte-order mark is no matter (decision 0007). */
    public List<String> response(Operation operation, Response response) {
        SimpleResponse.Builder builder = new SimpleResponse.Builder(response.status());
        for (Header line : response.headers().lines()) {
            builder.withHeader(line.name(), line.value());
        }
        String text = response.text();
        if (!text.isEmpty()) {
            builder.withBody(text);
        }
        return messages(
                validator.validateResponse(operation.template(), Method.valueOf(operation.method()), builder.build()));
    }

    private static List<String> messages(ValidationReport report) {
        return report.getMessages().stream()
                .map(message -> message.getKey() + ": " + message.getMessage())
                .toList();
    }
}
