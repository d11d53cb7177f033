package dev.cartwright.conformance.run;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.CaseLibrary;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.ContractExamples;
import dev.cartwright.conformance.cases.HttpStatuses;
import dev.cartwright.conformance.cases.Spec;
import dev.cartwright.conformance.cases.Unusable;
import dev.cartwright.conformance.derived.DerivedCases;
import dev.cartwright.conformance.target.ClientUnderTest;
import dev.cartwright.conformance.target.ServerUnderTest;
import dev.cartwright.conformance.workflows.Workflow;
import dev.cartwright.conformance.workflows.Workflows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The contract, its cases and what is needed to run them, read once. Immutable and thread-safe. */
public final class Kit {

    private final Contract contract;
    private final Suite suite;
    private final HttpStatuses httpStatuses;
    private final ContractCheck contractCheck;
    private final Map<String, Case> together;
    private final boolean isWhole;

    private Kit(Contract contract, Suite suite, HttpStatuses httpStatuses, Optional<DerivedCases> derived) {
        this.contract = contract;
        this.httpStatuses = httpStatuses;
        this.contractCheck = new ContractCheck(contract);
        this.together = derived.map(DerivedCases::together).orElse(Map.of());
        this.isWhole = derived.isPresent();
        this.suite = linted(suite);
    }

    /** The bundled contract with the bundled cases and workflows, and the cases of the contract's own examples. */
    public static Kit bundled() {
        Path spec = Spec.bundled();
        return of(spec, Spec.contract(spec));
    }

    /** The bundled contract with the cases of a folder; it may bring its own errata, fixtures and workflows. */
    public static Kit of(Path folder) {
        return ofAbsolute(folder.toAbsolutePath().normalize());
    }

    private static Kit ofAbsolute(Path folder) {
        Path spec = Spec.bundled();
        Contract contract = Spec.contract(spec);
        CaseLibrary library = CaseLibrary.read(contract, folder);
        return new Kit(
                contract,
                new Suite(library.cases(), Workflows.read(contract, folder), library.unusable(), library.faults()),
                HttpStatuses.read(spec),
                Optional.empty());
    }

    /** The contract of that folder, its cases and workflows, and the cases of its own examples. */
    public static Kit of(Path spec, Contract contract) {
        CaseLibrary library = CaseLibrary.read(contract, spec);
        HttpStatuses statuses = HttpStatuses.read(spec);
        List<Case> cases = new ArrayList<>(library.cases());
        cases.addAll(new ContractExamples(contract, spec.resolve("openapi.yaml").toUri()).cases());
        DerivedCases derived = new DerivedCases(contract, statuses, library.cases());
        cases.addAll(derived.cases());
        List<Workflow> workflows = Workflows.read(contract, spec);
        Suite suite = new Suite(cases, workflows, library.unusable(), library.faults());
        return new Kit(contract, suite, statuses, Optional.of(derived));
    }

    /** Why a case does not fit the contract; nothing if it does. */
    public Optional<String> fault(Case testCase) {
        return new CaseLint(contractCheck).fault(testCase);
    }

    private Suite linted(Suite read) {
        List<Unusable> unusable = new ArrayList<>(read.unusable());
        for (Case testCase : read.cases()) {
            fault(testCase).ifPresent(fault -> unusable.add(new Unusable(testCase.id(), fault)));
        }
        return new Suite(read.cases(), read.workflows(), unusable, read.faults());
    }

    /**
     * What a profile says of something that is not there, each a failure. Names that only cases elsewhere may bind are no matter to
     * somebody's own cases.
     */
    public List<CaseResult> unmatched(WrittenProfile profile) {
        List<CaseResult> unmatched = new ArrayList<>(new ProfileCheck(profile, contract, suite).knownFailures());
        if (isWhole) {
            unmatched.addAll(new ProfileCheck(profile, contract, suite).names());
        }
        return unmatched;
    }

    public Contract contract() {
        return contract;
    }

    public Suite suite() {
        return suite;
    }

    /** Runs cases against a server with the values that its profile has. */
    public ServerRun server(ServerUnderTest target, Profile profile) {
        return server(target, new Settings(profile, new Names(profile, Map.of()), OptionalLong.empty()));
    }

    /** Runs cases against a server. */
    public ServerRun server(ServerUnderTest target, Settings settings) {
        return new ServerRun(contract, contractCheck, httpStatuses, together, target, settings);
    }

    /** Runs cases against a client. */
    public ClientRun client(ClientUnderTest.Factory factory, Profile profile) {
        return client(factory, new Settings(profile, new Names(profile, Map.of()), OptionalLong.empty()));
    }

    /** Runs cases against a client. */
    public ClientRun client(ClientUnderTest.Factory factory, Settings settings) {
        return new ClientRun(contract, contractCheck, factory, settings);
    }
}
