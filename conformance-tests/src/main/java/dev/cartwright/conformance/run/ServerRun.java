package dev.cartwright.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Authentication;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.CaseException;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.HttpStatuses;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.target.ServerUnderTest;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import dev.cartwright.conformance.workflows.Workflow;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Replays cases against a server. Safe for several runs on one server at once: every run makes its own states. Thread-safe: cases run
 * side by side, but those that share a state one after another.
 */
public final class ServerRun {

    private final Contract contract;
    private final ContractCheck contractCheck;
    private final ServerUnderTest server;
    private final Settings settings;
    private final ServerJudge judge;
    private final Company company;
    private final GivenStates states;
    private final StateProbe probe;
    private final SecondLook secondLook;
    private final Declarations declarations;
    private final Patience patience;
    private final Attempt attempt;
    private final CreatedLog created;
    private final WorkflowRun workflows;

    /** @param together for ids of cases that can be asked in one request: the case of that request */
    public ServerRun(
            Contract contract,
            ContractCheck contractCheck,
            HttpStatuses httpStatuses,
            Map<String, Case> together,
            ServerUnderTest server,
            Settings settings) {
        this.contract = contract;
        this.contractCheck = contractCheck;
        this.server = server;
        this.settings = settings;
        this.judge = new ServerJudge(contract, contractCheck, httpStatuses, settings.profile());
        this.company = new Company(together);
        this.states = new GivenStates(new FixtureRun(contract, contractCheck), settings);
        this.probe = new StateProbe(contract);
        this.declarations = new Declarations(
                settings.profile(),
                (operation, request) ->
                        !contractCheck.canonicalRequest(operation, request).isEmpty());
        this.patience = new Patience(settings.budget().run());
        this.created = new CreatedLog(contract);
        this.attempt = new Attempt(server, created, settings, patience);
        this.secondLook = new SecondLook(states, this::leftAlone);
        this.workflows = new WorkflowRun(attempt, judge, settings);
    }

    /** Runs a case, once for each way to authenticate that it asks for. */
    public List<CaseResult> run(Case testCase) {
        if (!testCase.sides().server()) {
            return List.of(results(testCase).notApplicable(""));
        }
        List<String> lacking = settings.names().lacking(testCase);
        if (!lacking.isEmpty()) {
            return List.of(results(testCase)
                    .notApplicable("the target has no " + String.join(", ", lacking) + "; --bind it if it has"));
        }
        List<String> missing = settings.names().missing(testCase);
        if (!missing.isEmpty()) {
            return List.of(results(testCase)
                    .notRunnable("unbound: " + String.join(", ", missing)
                            + "; give each as --bind NAME=VALUE or in a profile"));
        }
        List<Authentication> schemes = Schemes.of(testCase, server);
        if (schemes.isEmpty() && testCase.authentication().equals(Optional.of(Authentication.EXPIRED))) {
            return List.of(
                    results(testCase).notApplicable("no expired token was given; give one with --expired-token"));
        }
        if (schemes.isEmpty()) {
            return List.of(results(testCase).notRunnable("there is no token for " + wanted(testCase)));
        }
        return schemes.stream()
                .map(scheme -> patience.lost()
                        .map(reason -> results(testCase).notRunnable(reason))
                        .orElseGet(() -> declarations.judge(
                                testCase,
                                company.passed(testCase, scheme)
                                        .orElseGet(() -> company.noted(testCase, scheme, one(testCase, scheme))))))
                .toList();
    }

    /** What the run has left on the server so far. */
    public List<Created> created() {
        return created.created();
    }

    /** Runs a workflow. */
    public CaseResult run(Workflow workflow) {
        return patience.lost()
                .map(reason -> new Results(workflow.id(), CaseResult.Side.SERVER, "").notRunnable(reason))
                .orElseGet(() -> workflows.run(workflow));
    }

    private static Results results(Case testCase) {
        return new Results(testCase.id(), CaseResult.Side.SERVER, "");
    }

    private static String wanted(Case testCase) {
        return testCase.authentication()
                .map(Authentication::label)
                .orElse(String.join(" or ", testCase.operation().schemes()));
    }

    private CaseResult one(Case testCase, Authentication scheme) {
        return states.inTurn(
                testCase,
                () -> secondLook.judge(testCase, attempted(testCase, scheme), () -> attempted(testCase, scheme)));
    }

    private CaseResult attempted(Case testCase, Authentication scheme) {
        Results results = new Results(testCase.id(), CaseResult.Side.SERVER, scheme.label());
        return attempt.of(results, session -> replay(testCase, scheme, session, results));
    }

    /** A request that is not what its case takes it for is our fault, not the target's. */
    private void ownFault(Case testCase, Request request) {
        testCase.origin()
                .violated()
                .ifPresent(keyword -> CaseException.require(
                        !contractCheck
                                .canonicalRequest(testCase.operation(), request)
                                .isEmpty(),
                        "the request is to violate " + keyword + ", and the contract allows it"));
        boolean isAllowed = testCase.response().message().isSuccess()
                || testCase.origin().kept().isPresent();
        List<String> faults = isAllowed ? contractCheck.canonicalRequest(testCase.operation(), request) : List.of();
        CaseException.require(faults.isEmpty(), "the request does not fit the contract: " + faults);
    }

    private List<Check> replay(Case testCase, Authentication scheme, ServerSession session, Results results)
            throws GivenFailed, NotAsked, IOException {
        Substitution substitution = own(testCase);
        GivenState given = states.of(testCase, substitution, session);
        substitution = LateValues.given(testCase, given, settings.profile(), substitution);
        Request request = session.stamped(Filled.request(testCase, substitution, given), scheme);
        ownFault(testCase, request);
        Map<String, String> parameters = substitution.values(testCase.request().parameters());
        StateProbe.State before =
                states.before(testCase, () -> probe.read("state before", testCase, parameters, given, session));
        Response actual = testCase.response().message().status() == Throttled.STATUS
                ? session.sendOnce(Traced.REQUEST, request)
                : session.send(Traced.REQUEST, request);
        substitution = LateValues.answered(testCase, actual, substitution);
        JsonNode expectedBody = Filled.expectedBody(testCase, request, substitution);
        Response expected = testCase.response().message();
        results.expect(expectedBody.isMissingNode() ? expected : expected.withBody(JsonText.pretty(expectedBody)));
        List<Check> checks = new ArrayList<>(judge.judge(testCase, request, actual, expectedBody, given.resource()));
        LateValues.distinct(testCase, substitution).ifPresent(checks::add);
        testCase.given().ifPresent(fixture -> checks.add(0, Check.passed("given")));
        if (actual.isSuccess()) {
            checks.addAll(probe.readBack(testCase.operation(), parameters, actual, session));
        } else {
            checks.addAll(probe.unchanged(before, testCase, parameters, given, session));
        }
        return checks;
    }

    private Substitution own(Case testCase) {
        Substitution substitution = settings.names().substitution(testCase);
        return settings.seed().isPresent()
                ? Vary.caller(
                        contract, settings.names(), testCase, settings.seed().getAsLong(), substitution)
                : Tag.on(contract, testCase, substitution);
    }

    /** What becomes of a case's state in a while when nobody asks for anything. */
    private CaseResult leftAlone(Case testCase, Duration age) {
        Results results = new Results(testCase.id(), CaseResult.Side.SERVER, "");
        return attempt.of(results, session -> {
            Substitution substitution = own(testCase);
            GivenState given = states.of(testCase, substitution, session);
            Map<String, String> parameters = LateValues.given(testCase, given, settings.profile(), substitution)
                    .values(testCase.request().parameters());
            StateProbe.State before = probe.read("state before", testCase, parameters, given, session);
            new Deadline(settings.budget().perCase()).pause(age);
            return probe.unchanged(before, testCase, parameters, given, session);
        });
    }
}
