package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The constants say what the contract says: the same codes, with its words and statuses. */
final class ErrorCodesTest extends ClientTest {
    private static final Pattern CONSTANT =
            Pattern.compile("/\\*\\* (.*) \\*/\\s+public static final int ([A-Z0-9_]+) = ([0-9]+);");

    private final ContractFile contract = new ContractFile();

    @Test
    void theCodesOfRefusalsAreThoseOfTheContract() throws IOException {
        check("ErrorCodes", source("ErrorCodes"), codes("ApiFault", "code"));
    }

    @Test
    void theCodesOfLinesAreThoseOfTheContract() throws IOException {
        check("LineErrorCodes", source("LineErrorCodes"), codes("CartError", "errorCode"));
    }

    @Test
    void aCodeThatTheContractNamesHasThatName() throws IOException {
        String source = source("LineErrorCodes");

        for (JsonNode entry : codes("CartError", "errorCode")) {
            if (entry.has("name")) {
                String name = entry.path("name").asText().replaceAll("([a-z])([A-Z])", "$1_$2");
                assertThat(source)
                        .contains("int " + name.toUpperCase(Locale.ROOT) + " = "
                                + entry.path("code").asText() + ";");
            }
        }
    }

    @Test
    void everyOtherNameIsMadeOfTheWordsOfItsMeaning() throws IOException {
        checkNames(source("ErrorCodes"));
    }

    @Test
    void aNameOfOtherWordsAndANumberThatIsMissingOrTooMuchAreNoticed() throws IOException {
        String source = source("ErrorCodes");

        assertThatThrownBy(() -> checkNames(source.replace(" ORDER_UNKNOWN ", " UNKNOWN_ORDER ")))
                .hasMessageContaining("UNKNOWN_ORDER");
        assertThatThrownBy(() -> checkNames(source.replace("LACKS_TAGS ", "LACKS_TAGS_800086 ")))
                .hasMessageContaining("LACKS_TAGS_800086");
        assertThatThrownBy(() -> checkNames(source.replace("INACTIVE_900149 ", "INACTIVE ")))
                .hasMessageContaining("INACTIVE");
    }

    /** Words of the meaning in its order, and the code behind them exactly where another code means the same. */
    private static void checkNames(String source) {
        List<MatchResult> constants = CONSTANT.matcher(source).results().toList();
        Map<String, Long> shared = constants.stream()
                .map(ErrorCodesTest::meaning)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        for (MatchResult constant : constants) {
            String meaning = meaning(constant);
            String words = Pattern.compile("[^A-Z0-9]+")
                    .splitAsStream(constant.group(2).replaceFirst("_" + constant.group(3) + "$", ""))
                    .collect(Collectors.joining("(| .*) ", "(|.* )", "(| .*)"));

            assertThat(meaning.toUpperCase(Locale.ROOT)
                            .replaceAll("[^A-Z0-9]+", " ")
                            .trim())
                    .as("the words of %s are those of: %s", constant.group(2), meaning)
                    .matches(words);
            assertThat(constant.group(2).endsWith("_" + constant.group(3)))
                    .as("%s has its code in the name because others mean the same", constant.group(2))
                    .isEqualTo(shared.get(meaning) > 1);
        }
    }

    private static String meaning(MatchResult constant) {
        return constant.group(1).replaceFirst(" \\(HTTP .*", "");
    }

    @Test
    void anotherWordingAMissingCodeAndOneTooManyAreNoticed() throws IOException {
        JsonNode codes = codes("CartError", "errorCode");
        String source = source("LineErrorCodes");

        assertThatThrownBy(() -> check("LineErrorCodes", source.replace("The quota is", "Quota is"), codes))
                .hasMessageContaining("10002");
        assertThatThrownBy(() -> check("LineErrorCodes", source.replace(" = 10002;", " = 10_002;"), codes))
                .hasMessageContaining("10002");
        assertThatThrownBy(() -> check("LineErrorCodes", source.replace(" = 10002;", " = 10005;"), codes))
                .hasMessageContaining("10005");
    }

    @Test
    void aCallerComparesTheCodeOfARefusal() {
        server.answers(400, "{\"code\":800065,\"description\":\"checked out\",\"source\":\"test\"}");

        assertThatThrownBy(() -> cart().checkout()).isInstanceOfSatisfying(RefusedException.class, refusal -> {
            boolean known = switch (refusal.code().orElse(-1)) {
                case ErrorCodes.CART_ALREADY_CHECKED_OUT -> true;
                default -> false;
            };
            assertThat(known).isTrue();
        });
    }

    private static String source(String type) throws IOException {
        return Files.readString(Path.of("src/main/java/dev/cartwright/client/" + type + ".java"));
    }

    private JsonNode codes(String schema, String member) {
        return contract.schema(schema).path("properties").path(member).path("x-error-codes");
    }

    private static void check(String type, String source, JsonNode codes) {
        Map<Long, String> written = new TreeMap<>();
        Matcher constant = CONSTANT.matcher(source);
        while (constant.find()) {
            assertThat(written.put(Long.valueOf(constant.group(3)), constant.group(1)))
                    .as("%s has the code %s once", type, constant.group(3))
                    .isNull();
        }
        assertThat(written)
                .as(
                        "the codes of %s and their comments are the x-error-codes of api-spec/openapi.yaml: carry them over",
                        type)
                .containsExactlyEntriesOf(comments(codes));
    }

    /** By code: each meaning once, then the statuses. */
    private static Map<Long, String> comments(JsonNode codes) {
        Map<Long, Set<String>> meanings = new LinkedHashMap<>();
        Map<Long, Set<String>> statuses = new LinkedHashMap<>();
        for (JsonNode entry : codes) {
            long code = entry.path("code").asLong();
            meanings.computeIfAbsent(code, key -> new LinkedHashSet<>())
                    .add(entry.path("meaning").asText().replaceAll("`([^`]*)`", "{@code $1}"));
            if (entry.has("status")) {
                statuses.computeIfAbsent(code, key -> new LinkedHashSet<>())
                        .add(entry.path("status").asText());
            }
        }
        Map<Long, String> comments = new TreeMap<>();
        meanings.forEach((code, texts) -> comments.put(
                code,
                String.join(" ", texts)
                        + (statuses.containsKey(code) ? " (HTTP " + String.join(", ", statuses.get(code)) + ")" : "")));
        return comments;
    }
}
