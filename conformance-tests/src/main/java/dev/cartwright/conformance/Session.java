package dev.cartwright.conformance;

import dev.cartwright.conformance.cases.CaseException;
import dev.cartwright.conformance.coverage.Coverage;
import dev.cartwright.conformance.reference.ReferenceClient;
import dev.cartwright.conformance.reference.ReferenceServer;
import dev.cartwright.conformance.report.LastRun;
import dev.cartwright.conformance.report.Redaction;
import dev.cartwright.conformance.report.Reports;
import dev.cartwright.conformance.report.RunReport;
import dev.cartwright.conformance.report.TextReport;
import dev.cartwright.conformance.report.Visible;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.CaseResult.Side;
import dev.cartwright.conformance.run.ClientRun;
import dev.cartwright.conformance.run.Created;
import dev.cartwright.conformance.run.Kit;
import dev.cartwright.conformance.run.Names;
import dev.cartwright.conformance.run.Nearest;
import dev.cartwright.conformance.run.Profile;
import dev.cartwright.conformance.run.ServerRun;
import dev.cartwright.conformance.run.Settings;
import dev.cartwright.conformance.run.Suite;
import dev.cartwright.conformance.run.Verdict;
import dev.cartwright.conformance.run.WrittenProfile;
import dev.cartwright.conformance.target.ClientUnderTest;
import dev.cartwright.conformance.target.ServerUnderTest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import picocli.CommandLine;

/** One run of the command line: loads, runs, reports, and says with which code to exit. */
final class Session {

    private static final String OUR_PROFILE = "cartwright";

    private final RunOptions options;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Kit kit;

    Session(RunOptions options) {
        this.options = options;
        CommandLine command = Objects.requireNonNull(options.command).commandLine();
        this.out = command.getOut();
        this.err = command.getErr();
        this.kit = options.casesDir.map(Kit::of).orElseGet(Kit::bundled);
    }

    /** Our own server and our own client. */
    int ours() throws IOException {
        try (ReferenceServer server = ReferenceServer.start()) {
            ServerUnderTest target = server.target();
            return run(
                    Optional.of(target),
                    target.base() + " (Cartwright's own, in this process)",
                    Optional.of(ReferenceClient.factory()),
                    OUR_PROFILE,
                    run -> List.of());
        }
    }

    /** Any server. */
    int server(ServerUnderTest target) throws IOException {
        return run(Optional.of(target), target.base().toString(), Optional.empty(), "", ServerRun::created);
    }

    /** A client. */
    int client(ClientUnderTest.Factory factory) throws IOException {
        return run(Optional.empty(), "", Optional.of(factory), "", run -> List.of());
    }

    /** @param left what a run has left on a server that stays */
    private int run(
            Optional<ServerUnderTest> server,
            String serverName,
            Optional<ClientUnderTest.Factory> client,
            String defaultProfile,
            Function<ServerRun, List<Created>> left)
            throws IOException {
        Instant start = Instant.now();
        Optional<Double> coverageMin = options.coverageMin();
        WrittenProfile written = profile(defaultProfile);
        Profile profile = written.profile();
        Settings settings = new Settings(
                profile,
                new Names(profile, options.bind),
                options.vary.map(OptionalLong::of).orElse(OptionalLong.empty()),
                options.budget.budget(),
                note -> err.println(Visible.of(note)));
        Suite suite = suite();
        knownNames();
        int size = suite.size(server.isPresent(), client.isPresent());
        if (size == 0 && suite.unusable().isEmpty()) {
            throw new CaseException("no case or workflow fits --cases '" + options.cases + "'; see the list command");
        }
        Progress progress = new Progress(size);
        Optional<ServerRun> ofServer = server.map(target -> kit.server(target, settings));
        List<CaseResult> results = new ArrayList<>(results(suite, ofServer, client, settings, progress));
        progress.end();
        results.addAll(kit.unmatched(written));
        Coverage coverage = Coverage.of(kit.contract(), profile, sides(server, client), results);
        results.addAll(coverage.needless(written));
        RunReport report = new RunReport(
                serverName,
                client.map(ClientUnderTest.Factory::name).orElse(""),
                kit.contract(),
                suite.cases(),
                suite.workflows(),
                results,
                ofServer.map(left).orElse(List.of()),
                coverage,
                new Redaction(server.map(ServerUnderTest::secrets).orElse(List.of())),
                Duration.between(start, Instant.now()));
        write(report, start);
        TextReport.write(out, report, options.reportDir.resolve(Reports.PAGE));
        return exitCode(report, coverageMin);
    }

    private List<CaseResult> results(
            Suite suite,
            Optional<ServerRun> ofServer,
            Optional<ClientUnderTest.Factory> client,
            Settings settings,
            Progress progress)
            throws IOException {
        if (client.isEmpty()) {
            return suite.run(ofServer, Optional.empty(), progress);
        }
        try (ClientRun ofClient = kit.client(client.get(), settings)) {
            return suite.run(ofServer, Optional.of(ofClient), progress);
        }
    }

    private static Set<Side> sides(Optional<ServerUnderTest> server, Optional<ClientUnderTest.Factory> client) {
        Set<Side> sides = EnumSet.noneOf(Side.class);
        server.ifPresent(any -> sides.add(Side.SERVER));
        client.ifPresent(any -> sides.add(Side.CLIENT));
        return sides;
    }

    /** A misspelt binding would leave its case unbound without a word. */
    private void knownNames() {
        Set<String> known = new TreeSet<>();
        kit.suite().cases().forEach(it -> it.bindings().forEach(entry -> known.add(entry.getKey())));
        kit.suite().workflows().forEach(it -> known.addAll(it.inputs().keySet()));
        for (String name : options.bind.keySet()) {
            if (!known.contains(name)) {
                err.println("--bind " + name
                        + ": no case or workflow binds that name, so it changes nothing" + Nearest.hint(name, known)
                        + "; they bind "
                        + known);
            }
        }
    }

    /** The selected cases and workflows. */
    Suite suite() {
        Suite selected = kit.suite().select(options.cases);
        return options.onlyFailed ? selected.only(LastRun.failed(options.reportDir)::contains) : selected;
    }

    private void write(RunReport report, Instant start) {
        try {
            Reports.write(options.reportDir, report, start);
        } catch (IOException | UncheckedIOException e) {
            throw new CaseException("--report-dir " + options.reportDir + ": cannot write there (" + e + ")", e);
        }
    }

    private WrittenProfile profile(String defaultProfile) {
        String name = options.profile.orElse(defaultProfile);
        return name.isEmpty() ? WrittenProfile.NONE : WrittenProfile.read(name);
    }

    Kit kit() {
        return kit;
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    private int exitCode(RunReport report, Optional<Double> coverageMin) {
        if (report.count(Verdict.KIT_ERROR) > 0) {
            return Main.USAGE;
        }
        List<String> below = coverageMin.map(report.coverage()::below).orElse(List.of());
        below.forEach(text -> err.println("--coverage-min: " + text));
        return report.differing().isEmpty() && below.isEmpty() ? 0 : 1;
    }
}
