package dev.cartwright.conformance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.conformance.cases.CaseLibrary;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.cases.Spec;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each structural token of the documented blocks, taken out alone, is found again. */
class LostTokensTest {

    private static final int TOKENS = 279;
    private static final double ALONE = 0.85;

    @Test
    void everyLostTokenIsTheLikeliestProposalAndMostlyTheOnlyOne() {
        int tried = 0;
        int alone = 0;
        for (String body : bodies()) {
            for (int at : structure(body)) {
                String lost = body.substring(0, at) + body.substring(at + 1);

                List<Defect> defects = JsonRepair.defects(lost, 0);

                List<Defect.Proposal> proposals = defects.get(0).proposals();
                String found = Edit.apply(lost, proposals.get(0).edits());
                assertThat(defects).as("%s at %d", body.charAt(at), at).hasSize(1);
                assertThat(JsonText.read(found)).isPresent();
                assertThat(dense(found)).isEqualTo(dense(body));
                tried++;
                alone += proposals.size() == 1 ? 1 : 0;
            }
        }

        assertThat(tried).isEqualTo(TOKENS);
        assertThat((double) alone / tried).isGreaterThanOrEqualTo(ALONE);
    }

    private static String dense(String json) {
        return json.replaceAll("\\s", "");
    }

    /** The JSON of the three printed messages, each repaired. */
    private static List<String> bodies() {
        CaseLibrary library = CaseLibrary.read(Spec.contract(Spec.bundled()), Spec.bundled());
        return library.cases().stream()
                .flatMap(it -> it.printed().entrySet().stream())
                .filter(file -> !file.getKey().startsWith("printed-sample"))
                .map(file -> file.getValue().substring(file.getValue().indexOf('{')))
                .map(LostTokensTest::repaired)
                .toList();
    }

    private static String repaired(String printed) {
        return Edit.apply(
                printed,
                JsonRepair.defects(printed, 0).stream()
                        .flatMap(defect -> defect.edits().stream())
                        .toList());
    }

    private static List<Integer> structure(String json) {
        List<Integer> places = new ArrayList<>();
        boolean inString = false;
        for (int i = 0; i < json.length(); i++) {
            if (json.charAt(i) == '"') {
                inString = !inString;
            } else if (!inString && "{}[]:,".indexOf(json.charAt(i)) >= 0) {
                places.add(i);
            }
        }
        return places;
    }
}
