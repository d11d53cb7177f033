package dev.cartwright.conformance.changes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.cases.Spec;
import dev.cartwright.conformance.cases.Yaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes of the real contract, each classed as {@code seeded.yaml} says. */
class SeededChangesTest {

    private static final Contract CONTRACT = Spec.contract(Spec.bundled());

    record Seed(
            String change,
            @JsonProperty("class") Effect effect,
            String place,
            Optional<String> what,
            Set<Party> breaks,
            Map<String, JsonNode> before,
            Map<String, JsonNode> set,
            List<String> remove,
            Map<String, String> respell) {

        Seed {
            breaks = Objects.requireNonNullElse(breaks, Set.of());
            before = Objects.requireNonNullElse(before, Map.of());
            set = Objects.requireNonNullElse(set, Map.of());
            remove = Objects.requireNonNullElse(remove, List.of());
            respell = Objects.requireNonNullElse(respell, Map.of());
        }

        List<Change> changes() {
            Contract earlier = new Edits(before, List.of(), Map.of()).of(CONTRACT);
            return Changes.between(earlier, new Edits(set, remove, respell).of(earlier));
        }

        @Override
        public String toString() {
            return change + ": " + effect;
        }
    }

    @ParameterizedTest
    @MethodSource({"thirty", "further"})
    void isClassedAsTheTableSays(Seed seed) {
        List<Change> changes = seed.changes();

        assertThat(changes.get(0).effect()).as("the worst of " + changes).isEqualTo(seed.effect);
        assertThat(changes)
                .filteredOn(change -> change.place().equals(seed.place) && change.effect() == seed.effect)
                .filteredOn(change ->
                        seed.what.filter(what -> !what.equals(change.what())).isEmpty())
                .singleElement()
                .satisfies(change -> assertThat(change.breaks()).isEqualTo(seed.breaks));
    }

    @Test
    void halfOfThemBreakSomebody() {
        assertThat(thirty().collect(groupingBy(Seed::effect, counting())))
                .isEqualTo(Map.of(Effect.BREAKS_WIRE, 10L, Effect.BREAKS_SOURCE, 5L, Effect.COMPATIBLE, 15L));
    }

    @Test
    void aContractHasNotChangedFromItself() {
        assertThat(Changes.between(CONTRACT, CONTRACT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a request has to have a new member", "a member is added where none was to be expected"})
    void aNewMemberIsOneChangeWhicheverWayItTravels(String name) {
        Seed seed = Stream.concat(thirty(), further())
                .filter(one -> one.change.equals(name))
                .findFirst()
                .orElseThrow();

        assertThat(seed.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.effect()).isEqualTo(Effect.BREAKS_WIRE));
    }

    @ParameterizedTest
    @MethodSource("extensions")
    void everyExtensionOfTheContractHasARule(String extension) {
        JsonNode document = CONTRACT.document().deepCopy();
        document.findParents(extension).forEach(parent -> ((ObjectNode) parent).remove(extension));

        assertThat(Changes.between(CONTRACT, Contract.parse("edited.json", JsonText.write(document))))
                .isNotEmpty()
                .noneMatch(change -> change.what().contains("no rule"));
    }

    static Set<String> extensions() {
        return Pattern.compile("\\bx-[a-z-]+(?=:)")
                .matcher(CONTRACT.text())
                .results()
                .map(MatchResult::group)
                .collect(toSet());
    }

    static Stream<Seed> thirty() {
        return seeds("seeded.yaml");
    }

    static Stream<Seed> further() {
        return seeds("further.yaml");
    }

    private static Stream<Seed> seeds(String name) {
        return Arrays.stream(Yaml.parse(name, text(name), Seed[].class));
    }

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(SeededChangesTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
