package dev.cartwright.conformance.mutants;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.wire.Request;

/** Servers whose JSON reader takes more than JSON: what it can read is as if it had been written well. */
final class Lenient {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Lenient() {}

    /** Takes that much more. */
    static ServerFault with(JsonReadFeature feature) {
        return reading(STRICT.reader().with(feature));
    }

    /** Of a name that is there twice, takes the last. */
    static ServerFault lastOfTheName() {
        return reading(STRICT.reader());
    }

    /** Takes the first value, whatever stands behind it. */
    static ServerFault firstValue() {
        return reading(STRICT.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS));
    }

    private static ServerFault reading(ObjectReader reader) {
        return ServerFaults.takes(request -> rewritten(request, reader));
    }

    private static Request rewritten(Request request, ObjectReader reader) {
        if (request.body().length == 0 || JsonText.read(request.json()).isPresent()) {
            return request;
        }
        try {
            JsonNode tree = reader.readTree(request.json());
            return request.withBody(JsonText.write(tree));
        } catch (JsonProcessingException e) {
            return request;
        }
    }
}
