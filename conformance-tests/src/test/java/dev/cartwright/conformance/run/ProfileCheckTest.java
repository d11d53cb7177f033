package dev.cartwright.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a profile says of something that is not there fails the run, with its line and what it may have meant. */
class ProfileCheckTest {

    private static final Kit KIT = Kit.bundled();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "bind: {custmer: x}"
                        + "|profile/bind|ours.yaml:3: bind custmer: no case or workflow binds that name; did you mean 'customer'?",
                "bind: {nothing-like-it: x}"
                        + "|profile/bind|ours.yaml:3: bind nothing-like-it: no case or workflow binds that name; mend it",
                "has: [tags]|profile/has|ours.yaml:3: has tags: no case can do without that name; did you mean 'tag'?",
                "has: [customer]|profile/has|ours.yaml:3: has customer: no case can do without that name",
                "statuses: {updateCrat: [200]}"
                        + "|profile/statuses|ours.yaml:3: statuses updateCrat: the contract has no such operation; did you mean 'updateCart'?",
                "statuses: {updateCart: [204]}"
                        + "|profile/statuses|ours.yaml:3: statuses updateCart: 204 is no success that the contract documents there",
                "statuses: {updateCart: [400]}|profile/statuses|ours.yaml:3: statuses updateCart: 400 is no success",
                "known-failures: [{case: getCart/no-tokn, check: body, reason: x}]"
                        + "|getCart/no-tokn|ours.yaml:3: known failure of getCart/no-tokn, check body: there is no such case; did you mean 'getCart/no-token'?",
                "known-failures: [{case: updateCart/a-truncated-body, check: body, side: client, reason: x}]"
                        + "|updateCart/a-truncated-body|check body: no client is asked that case",
                "known-failures: [{case: workflow/buy-and-cancel, check: body, side: client, reason: x}]"
                        + "|workflow/buy-and-cancel|check body: no client is asked that case",
            })
    void namesFileLineEntryAndTheNearest(String entry, String id, String message) {
        List<CaseResult> results = unmatched(entry);

        assertThat(results).extracting(CaseResult::verdict).containsExactly(Verdict.STALE);
        assertThat(results.get(0).caseId()).isEqualTo(id);
        assertThat(results.get(0).detail()).contains(message).endsWith("; mend it or take it out of the profile");
    }

    @Test
    void whatStandsTwiceIsNamed() {
        List<CaseResult> results = unmatched("""
            known-failures:
              - {case: getCart/no-token, check: body, reason: x}
              - {case: getCart/no-token, check: status, reason: x}
              - {case: getCart/no-token, check: body, reason: y}
            """);

        assertThat(results)
                .extracting(CaseResult::detail)
                .containsExactly(
                        "ours.yaml:6: known failure of getCart/no-token, check body: it is declared twice; mend it"
                                + " or take it out of the profile");
    }

    @Test
    void whatIsThereIsNoMatter() {
        assertThat(KIT.unmatched(WrittenProfile.read("cartwright"))).isEmpty();
        assertThat(unmatched("statuses: {updateCart: [200], checkoutCart: [200]}"))
                .isEmpty();
        assertThat(KIT.unmatched(WrittenProfile.NONE)).isEmpty();
    }

    @Test
    void namesAreNoMatterToCasesOfOnesOwn(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("none"));
        Kit own = Kit.of(folder);

        assertThat(own.unmatched(WrittenProfile.read("cartwright"))).isEmpty();
        assertThat(own.unmatched(WrittenProfile.parse(
                        "ours.yaml", head("known-failures: [{case: getCart/no-token, check: body, reason: x}]"))))
                .hasSize(1);
    }

    private static List<CaseResult> unmatched(String entry) {
        return KIT.unmatched(WrittenProfile.parse("ours.yaml", head(entry)));
    }

    private static String head(String entry) {
        return "format: 1\ntarget: ours\n" + entry;
    }
}
