package dev.cartwright.conformance.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.reference.ReferenceClient;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.Check;
import dev.cartwright.conformance.run.ClientRun;
import dev.cartwright.conformance.run.Kit;
import dev.cartwright.conformance.run.Profile;
import dev.cartwright.conformance.run.Verdict;
import dev.cartwright.conformance.target.ClientUnderTest;
import dev.cartwright.conformance.target.CommandClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The example client that CLIENTS.md shows: it passes what our own client passes, and faults planted in it are found. */
class ExampleClientTest {

    private static final Path EXAMPLE = Path.of("examples", "ExampleClient.java");

    private static Kit kit;

    @TempDir
    private Path folder;

    @BeforeAll
    static void readKit() {
        kit = Kit.bundled();
    }

    @Test
    void passesTheSameCasesAsOurOwnClient() {
        try (CommandClient example = command(EXAMPLE)) {
            assertThat(verdicts(example)).isEqualTo(verdicts(ReferenceClient.factory()));
        }
    }

    static List<Fault> faults() {
        return List.of(
                new Fault(
                        "every request has the same id",
                        "UUID requestId = UUID.randomUUID();",
                        "UUID requestId = new UUID(0x4000, 0x8000000000000000L);",
                        "updateCart/documented-update",
                        "request-ids"),
                new Fault(
                        "an update goes without its change",
                        "got.putAll(Json.object(body));",
                        "",
                        "updateCart/documented-update",
                        "request-body"),
                new Fault(
                        "a patch is sent as a put",
                        "\"PATCH /v1",
                        "\"PUT /v1",
                        "updateOrder/an-order-is-cancelled",
                        "method"),
                new Fault(
                        "numbers are read as whole ones",
                        "return new BigDecimal(word);",
                        "return new BigDecimal(word).toBigInteger();",
                        "getOrder/the-order-with-its-prices",
                        "result"),
                new Fault(
                        "the code of an error is lost",
                        "members.put(\"code\",",
                        "members.put(\"data\",",
                        "getCart/an-unknown-cart",
                        "error"),
                new Fault(
                        "anything is a result",
                        "instanceof Map<?, ?> answer",
                        "instanceof java.io.Serializable answer",
                        "createCart/derived-answer-an-array",
                        "broken"),
                new Fault(
                        "a page is no refusal",
                        "} catch (RuntimeException e) {",
                        "} catch (ArithmeticException e) {",
                        "getCart/derived-answer-502-html",
                        "error"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void isFoundOut(Fault fault) throws IOException {
        String source = Files.readString(EXAMPLE);
        assertThat(source).containsOnlyOnce(fault.healthy());
        Path broken = Files.writeString(
                folder.resolve("ExampleClient.java"), source.replace(fault.healthy(), fault.faulty()));

        try (CommandClient client = command(broken)) {
            CaseResult result = kit.client(client, Profile.NONE).run(Cases.find(kit, fault.caseId()));

            assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
            assertThat(result.failures()).extracting(Check::name).contains(fault.check());
        }
    }

    private static CommandClient command(Path source) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new CommandClient("\"" + java + "\" \"" + source + "\"", System.err::println);
    }

    private static List<String> verdicts(ClientUnderTest.Factory client) {
        ClientRun run = kit.client(client, Profile.NONE);
        return kit.suite().cases().stream()
                .filter((Case it) -> it.sides().client())
                .map(run::run)
                .map(CaseResult::toString)
                .toList();
    }

    /** A fault planted in the example's text, and the check of the case that finds it. */
    record Fault(String name, String healthy, String faulty, String caseId, String check) {

        @Override
        public String toString() {
            return name;
        }
    }
}
