package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.GenericType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A client of today and the answers of a later service. */
final class FutureServerTest {
    private static final int ANSWERS = 1000;
    private static final long SEED = 20_261_120;

    private final ContractFile contract = new ContractFile();
    private final WireFormat format = new WireFormat();

    @Test
    void whatALaterServiceAddsIsReadAndGoesBackAsItCame() {
        FutureAnswers answers = new FutureAnswers(contract, SEED);
        List<String> schemas = List.copyOf(contract.answers());
        List<String> thrown = new ArrayList<>();
        List<String> lost = new ArrayList<>();

        for (int i = 0; i < ANSWERS; i++) {
            String schema = schemas.get(i % schemas.size());
            JsonNode answer = answers.next(schema);
            try {
                String written = new String(format.write(read(answer.toString(), schema)), StandardCharsets.UTF_8);
                lost.addAll(ExactJson.differences(
                        answers.putBack(answer, contract.schema(schema)), ExactJson.tree(written)));
            } catch (IOException | RuntimeException e) {
                thrown.add(schema + ": " + e);
            }
        }

        System.out.printf(
                Locale.ROOT,
                "%,d answers of later services with %,d unknown members and %,d unknown enum values:"
                        + " %d exceptions, %d members lost or changed%n",
                ANSWERS,
                answers.unknownMembers(),
                answers.unknownValues(),
                thrown.size(),
                lost.size());
        assertThat(thrown).isEmpty();
        assertThat(lost).isEmpty();
        assertThat(schemas).hasSizeGreaterThan(3);
        assertThat(answers.unknownMembers()).isGreaterThan(ANSWERS);
        assertThat(answers.unknownValues()).isGreaterThan(ANSWERS / 2);
    }

    private Object read(String body, String schema) throws IOException {
        Class<?> model;
        try {
            model = Class.forName("dev.cartwright.client.model." + schema);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
        return format.read(body.getBytes(StandardCharsets.UTF_8), new GenericType<>(model));
    }
}
