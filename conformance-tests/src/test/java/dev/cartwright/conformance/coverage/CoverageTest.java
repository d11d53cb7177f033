package dev.cartwright.conformance.coverage;

import static dev.cartwright.conformance.coverage.Conversation.CONTRACT;
import static dev.cartwright.conformance.coverage.Conversation.PUT;
import static dev.cartwright.conformance.coverage.Conversation.THING;
import static dev.cartwright.conformance.coverage.Conversation.coverage;
import static dev.cartwright.conformance.coverage.Conversation.exchange;
import static dev.cartwright.conformance.coverage.Conversation.names;
import static dev.cartwright.conformance.coverage.Conversation.uncovered;
import static dev.cartwright.conformance.coverage.Conversation.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.coverage.Entry.State;
import dev.cartwright.conformance.run.CaseResult.Side;
import dev.cartwright.conformance.run.Profile;
import dev.cartwright.conformance.run.Traced;
import dev.cartwright.conformance.run.Verdict;
import dev.cartwright.conformance.wire.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is taken out of a conversation that covers everything is named, and nothing else is. */
class CoverageTest {

    @Test
    void aWholeConversationCoversEverything() {
        assertThat(uncovered(whole())).isEmpty();
    }

    @Test
    void anOperationThatNeverSucceedsIsNamedWithItsSuccess() {
        assertThat(uncovered(without(Conversation.get())))
                .contains("operations getThing", "statuses getThing 200", "response members getThing 200 /name");
    }

    @Test
    void aStatusIsNamedWithItsMembersAndItsCode() {
        assertThat(uncovered(without(Conversation.notFound())))
                .containsExactly(
                        "statuses getThing 404", "response members getThing 404 /code", "error codes getThing 404 7");
    }

    @Test
    void aParameterIsNamedWithItsKeywords() {
        List<Traced> trace = whole().stream()
                .map(it -> new Traced(it.step(), it.request().withHeaders(Headers.NONE), it.response()))
                .toList();

        assertThat(uncovered(trace))
                .containsExactly(
                        "parameters putThing header X-Reason", "keywords satisfied putThing header X-Reason type");
    }

    @Test
    void aHeaderOfAnAnswerIsNamed() {
        List<Traced> trace = whole().stream()
                .map(it -> new Traced(
                        it.step(), it.request(), it.response().map(answer -> answer.withHeaders(Headers.NONE))))
                .toList();

        assertThat(uncovered(trace)).containsExactly("headers putThing 200 ETag");
    }

    @Test
    void aMemberOfARequestIsNamedWithItsKeywords() {
        List<Traced> trace = replaced(Conversation.put(), exchange("PUT", "/things/a", "{\"size\": 1}", 200, THING));

        assertThat(uncovered(trace))
                .contains("request members putThing /parts", "keywords satisfied putThing #/parts maxItems")
                .noneMatch(name -> name.contains("/size") || name.startsWith("response"));
    }

    @Test
    void aMemberOfAnAnswerIsNamed() {
        List<Traced> trace =
                replaced(Conversation.put(), exchange("PUT", "/things/a", PUT, 200, "{\"name\": \"b\", \"size\": 2}"));

        assertThat(uncovered(trace)).containsExactly("response members putThing 200 /parts");
    }

    @Test
    void aKeywordThatNoValueBreaksIsNamed() {
        assertThat(uncovered(without(Conversation.refused("{\"size\": 0}"))))
                .containsExactly("keywords violated putThing #/size minimum");
    }

    @Test
    void aKeywordIsNotViolatedByARequestThatIsWrongElsewhereToo() {
        List<Traced> trace =
                replaced(Conversation.refused("{\"size\": 0}"), Conversation.refused("{\"size\": 0, \"parts\": 1}"));

        assertThat(uncovered(trace)).containsExactly("keywords violated putThing #/size minimum");
    }

    @Test
    void aKeywordIsNotViolatedWhereItsValueIsTaken() {
        List<Traced> trace = replaced(
                Conversation.refused("{\"size\": 0}"), exchange("PUT", "/things/a", "{\"size\": 0}", 200, THING));

        assertThat(uncovered(trace)).containsExactly("keywords violated putThing #/size minimum");
    }

    @Test
    void aBoundThatNoValueReachesIsNamed() {
        String inside = Conversation.PUT.replaceFirst("1", "2");
        List<Traced> trace = replaced(Conversation.put(), exchange("PUT", "/things/a", inside, 200, THING));

        assertThat(uncovered(trace)).containsExactly("bounds reached putThing #/size minimum");
    }

    @Test
    void aBoundIsNotReachedWhereItsValueIsRefused() {
        List<Traced> trace = replaced(Conversation.put(), exchange("PUT", "/things/a", PUT, 400, "{\"code\": 9}"));

        assertThat(uncovered(trace)).contains("bounds reached putThing #/size minimum");
    }

    @Test
    void noBoundIsAskedForThatThePatternLeavesNoTextFor() {
        String shorter = CONTRACT.replace("pattern: '^[a-z]+$'", "maxLength: 9, pattern: '^[a-z]{1,3}$'");
        String longer = CONTRACT.replace("pattern: '^[a-z]+$'", "maxLength: 9, pattern: '^[a-z]+$'");

        assertThat(names(coverage(shorter, Profile.NONE, Verdict.PASS, whole()), State.UNCOVERED))
                .contains("keywords violated getThing path thing maxLength")
                .noneMatch(name -> name.startsWith("bounds reached"));
        assertThat(names(coverage(longer, Profile.NONE, Verdict.PASS, whole()), State.UNCOVERED))
                .contains("bounds reached getThing path thing maxLength");
    }

    @Test
    void whatIsExcusedIsNotCoveredEvenIfNothingElseIsLeft() {
        Profile profile = Profile.parse("a profile", """
            format: 1
            target: a thing
            not-covered:
              - {point: "links *", reason: nobody follows them}
            """);

        Coverage all = coverage(CONTRACT, profile, Verdict.PASS, List.of());

        assertThat(all.tally(Side.SERVER, Aspect.LINKS)).isEqualTo(new Tally(0, 0, 1));
        assertThat(all.below(0.1)).contains("server: 0 of 0 links, 0.0 %");
    }

    @Test
    void aLinkIsNamedUnlessItsOwnValueIsUsed() {
        List<Traced> trace = replaced(Conversation.get(), exchange("GET", "/things/other", "", 200, THING));

        assertThat(uncovered(trace)).containsExactly("links putThing 200 read");
    }

    @Test
    void aLinkIsNotFollowedBeforeItIsOffered() {
        List<Traced> trace = new ArrayList<>(without(Conversation.get()));
        trace.add(0, Conversation.get());

        assertThat(uncovered(trace)).containsExactly("links putThing 200 read");
    }

    @Test
    void anErrorCodeIsNamed() {
        List<Traced> trace = replaced(Conversation.notFound(), exchange("GET", "/things/c", "", 404, "{\"code\": 8}"));

        assertThat(uncovered(trace)).containsExactly("error codes getThing 404 7");
    }

    @Test
    void whatWasSaidInACaseThatDidNotPassDoesNotCount() {
        for (Verdict verdict : List.of(Verdict.FAIL, Verdict.KNOWN_FAILURE, Verdict.KIT_ERROR)) {
            Coverage coverage = coverage(CONTRACT, Profile.NONE, verdict, whole());

            assertThat(coverage.tally(Side.SERVER, Aspect.OPERATIONS)).isEqualTo(new Tally(0, 2, 0));
        }
    }

    @Test
    void whatIsExcusedInTheContractIsToldApartAndAStaleExcuseIsNamed() {
        String excused = CONTRACT.replace("'404':", "'404':\n          x-not-provoked: Nothing is ever lost.");

        Coverage open = coverage(excused, Profile.NONE, Verdict.PASS, without(Conversation.notFound()));
        Coverage stale = coverage(excused, Profile.NONE, Verdict.PASS, whole());

        assertThat(names(open, State.EXCUSED))
                .containsExactly(
                        "statuses getThing 404", "response members getThing 404 /code", "error codes getThing 404 7");
        assertThat(open.entries(State.EXCUSED)).allMatch(it -> it.reason().equals("Nothing is ever lost."));
        assertThat(open.tally(Side.SERVER, Aspect.STATUSES)).isEqualTo(new Tally(4, 4, 1));
        assertThat(names(stale, State.STALE)).isEqualTo(names(open, State.EXCUSED));
    }

    @Test
    void whatAProfileExcusesIsToldApartAndANeedlessExcuseIsNamed() {
        Profile profile = Profile.parse("a profile", """
            format: 1
            target: a thing
            not-covered:
              - {point: "* getThing 404*", reason: it finds everything}
              - {point: "links *", side: server, reason: all are followed}
              - {point: "links *", side: client, reason: nobody looked at a client}
            """);

        Coverage open = coverage(CONTRACT, profile, Verdict.PASS, without(Conversation.notFound()));
        Coverage needless = coverage(CONTRACT, profile, Verdict.PASS, whole());

        assertThat(names(open, State.UNCOVERED)).isEmpty();
        assertThat(open.entries(State.EXCUSED))
                .hasSize(3)
                .allMatch(it -> it.reason().equals("it finds everything"));
        assertThat(open.needless()).containsExactly("links *");
        assertThat(needless.needless()).containsExactly("* getThing 404*", "links *");
    }

    @Test
    void eachPointIsWhereTheContractSaysIt() {
        Coverage coverage = coverage(CONTRACT, Profile.NONE, Verdict.PASS, List.of());
        Entry minimum = coverage.entries(Side.SERVER, Aspect.KEYWORDS_VIOLATED).stream()
                .filter(entry -> entry.point().what().equals("#/size minimum"))
                .findFirst()
                .orElseThrow();

        assertThat(minimum.place()).isEqualTo("#/components/schemas/Thing/properties/size");
        assertThat(CONTRACT.lines().toList().get(minimum.line() - 1)).contains("minimum: 1");
    }

    @Test
    void theGateNamesWhatFallsShort() {
        Coverage coverage = coverage(CONTRACT, Profile.NONE, Verdict.PASS, without(Conversation.notFound()));

        assertThat(coverage.below(80)).containsExactly("server: 1 of 2 error codes, 50.0 %");
        assertThat(coverage.below(50)).isEmpty();
    }

    @Test
    void nothingIsAskedOfAClientThatNobodyCanAskOfIt() {
        Coverage coverage =
                Coverage.of(Contract.parse("small.yaml", CONTRACT), Profile.NONE, Set.of(Side.CLIENT), List.of());

        assertThat(coverage.entries(Side.CLIENT, Aspect.KEYWORDS_VIOLATED)).isEmpty();
        assertThat(coverage.entries(Side.CLIENT, Aspect.LINKS)).isEmpty();
        assertThat(names(coverage, State.EXCUSED)).contains("parameters putThing header X-Reason");
    }

    private static List<Traced> without(Traced part) {
        return whole().stream().filter(it -> !isSame(it, part)).toList();
    }

    private static List<Traced> replaced(Traced part, Traced by) {
        return whole().stream().map(it -> isSame(it, part) ? by : it).toList();
    }

    private static boolean isSame(Traced one, Traced other) {
        return text(one).equals(text(other));
    }

    private static String text(Traced traced) {
        Optional<Integer> status = traced.response().map(answer -> answer.status());
        return traced.request().method()
                + traced.request().target()
                + traced.request().text()
                + status;
    }
}
