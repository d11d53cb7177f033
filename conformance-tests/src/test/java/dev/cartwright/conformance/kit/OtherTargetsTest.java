package dev.cartwright.conformance.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Kind;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.Kit;
import dev.cartwright.conformance.run.Names;
import dev.cartwright.conformance.run.Profile;
import dev.cartwright.conformance.run.ServerRun;
import dev.cartwright.conformance.run.Settings;
import dev.cartwright.conformance.run.Suite;
import dev.cartwright.conformance.run.Verdict;
import dev.cartwright.conformance.target.Credentials;
import dev.cartwright.conformance.target.GrantedTokens;
import dev.cartwright.conformance.target.ServerUnderTest;
import dev.cartwright.server.Server;
import dev.cartwright.server.ServerConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kit on servers that are not as the documentation's samples: other customers, other items, a durable store. */
class OtherTargetsTest {

    private static final String ACCOUNTS = """
            accounts:
              - name: Contoso
                tenant: cccccccc-0000-4000-8000-000000000001
                clientId: cccccccc-0000-4000-8000-00000000000a
                clientSecret: contoso-secret
                refreshToken: contoso-refresh
                customers:
                  - {id: cccccccc-0000-4000-8000-0000000000c1, country: DE, currency: EUR}
                  - {id: cccccccc-0000-4000-8000-0000000000c2, country: DE, currency: EUR}
              - name: Fabrikam
                tenant: ffffffff-0000-4000-8000-000000000001
                clientId: ffffffff-0000-4000-8000-00000000000a
                clientSecret: fabrikam-secret
                refreshToken: fabrikam-refresh
                customers:
                  - {id: ffffffff-0000-4000-8000-0000000000c1, country: DE, currency: EUR}
            """;

    private static final String CATALOG = """
            items:
              - {id: "AAAA00000001:0001:AAAA00000002", listPrice: 3}
              - {id: "AAAA00000003:0002:AAAA00000004", listPrice: 4}
              - {id: "AAAA00000005:0003:AAAA00000006", listPrice: 5}
            """;

    private static final Map<String, String> BINDINGS = Map.ofEntries(
            Map.entry("customer", "cccccccc-0000-4000-8000-0000000000c1"),
            Map.entry("other-customer", "cccccccc-0000-4000-8000-0000000000c2"),
            Map.entry("foreign-customer", "ffffffff-0000-4000-8000-0000000000c1"),
            Map.entry("item", "AAAA00000001:0001:AAAA00000002"),
            Map.entry("item-2", "AAAA00000003:0002:AAAA00000004"),
            Map.entry("item-3", "AAAA00000005:0003:AAAA00000006"),
            Map.entry("reseller", "9000001"),
            Map.entry("additional-reseller", "9000002"),
            Map.entry("additional-reseller-2", "9000003"),
            Map.entry("subscription", "cccccccc-1111-4111-8111-111111111111"),
            Map.entry("country", "DE"),
            Map.entry("currency", "EUR"),
            Map.entry("currency-symbol", "€"));

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private static final Profile BOUND = new Profile(
            1,
            "ours",
            Map.of(),
            Optional.empty(),
            Optional.of(Profile.Decisions.COUNTED),
            List.of(),
            Map.of(),
            List.of(),
            List.of());

    @TempDir
    private Path folder;

    @Test
    void withBindingsEveryCasePassesOnOtherCustomersAndItems() throws IOException {
        Kit kit = Kit.bundled();

        try (Server server = other("memory")) {
            assertThat(differing(run(kit, server, BINDINGS))).isEmpty();
        }
    }

    @Test
    void withoutBindingsDocumentedCasesAreNotRunnableAndNameEachMissingOne() throws IOException {
        Kit kit = Kit.bundled();

        try (Server server = other("memory")) {
            List<String> ids = kit.suite().cases().stream()
                    .filter(testCase -> testCase.kind() == Kind.DOCUMENTED)
                    .map(Case::id)
                    .toList();
            List<CaseResult> documented = run(kit, server, Map.of()).stream()
                    .filter(result -> ids.contains(result.caseId()))
                    .toList();

            assertThat(documented).extracting(CaseResult::verdict).hasSize(3).containsOnly(Verdict.NOT_RUNNABLE);
            assertThat(documented)
                    .extracting(CaseResult::detail)
                    .anyMatch(detail -> detail.startsWith("unbound: customer, item, subscription;"));
        }
    }

    @Test
    void twiceInARowAndTwoAtOnceOnOneDurableServerGiveTheSameVerdicts() throws IOException {
        Kit kit = Kit.bundled();

        try (Server server = other("jdbc:sqlite:" + folder.resolve("durable.db"))) {
            List<Verdict> first = verdicts(run(kit, server, BINDINGS));
            CompletableFuture<List<Verdict>> second =
                    CompletableFuture.supplyAsync(() -> verdicts(run(kit, server, BINDINGS)));
            List<Verdict> third = verdicts(run(kit, server, BINDINGS));

            assertThat(second.join()).isEqualTo(first);
            assertThat(third).isEqualTo(first);
        }
    }

    private Server other(String store) throws IOException {
        Path accounts = Files.writeString(folder.resolve("accounts.yaml"), ACCOUNTS);
        Path catalog = Files.writeString(folder.resolve("catalog.yaml"), CATALOG);
        return Server.start(ServerConfig.defaults()
                .withPort(0)
                .withStore(store)
                .withAccounts(accounts)
                .withCatalog(catalog));
    }

    private static List<CaseResult> run(Kit kit, Server server, Map<String, String> bindings) {
        Credentials credentials = new Credentials(
                server.baseUri().resolve("/cccccccc-0000-4000-8000-000000000001/oauth2/token"),
                "cccccccc-0000-4000-8000-00000000000a",
                "contoso-secret",
                Optional.of("contoso-refresh"));
        ServerUnderTest target = new ServerUnderTest(
                server.baseUri(), new GrantedTokens(credentials, TIMEOUT, Clock.systemUTC()), TIMEOUT);
        Settings settings = new Settings(BOUND, new Names(BOUND, bindings), OptionalLong.empty());
        ServerRun run = kit.server(target, settings);
        return new Suite(kit.suite().cases(), kit.suite().workflows(), List.of(), List.of())
                .run(Optional.of(run), Optional.empty(), result -> {});
    }

    private static List<CaseResult> differing(List<CaseResult> results) {
        return results.stream()
                .filter(result -> !result.verdict().isAsDeclared())
                .toList();
    }

    private static List<Verdict> verdicts(List<CaseResult> results) {
        return results.stream().map(CaseResult::verdict).toList();
    }
}
