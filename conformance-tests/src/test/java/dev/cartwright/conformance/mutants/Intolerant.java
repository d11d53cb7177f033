package dev.cartwright.conformance.mutants;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Erratum;
import dev.cartwright.conformance.kit.Cases;
import dev.cartwright.conformance.reference.ReferenceServer;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.Kit;
import dev.cartwright.conformance.run.Profile;
import dev.cartwright.conformance.run.Verdict;
import dev.cartwright.conformance.wire.Request;
import java.io.IOException;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Implementations that lack one tolerance each, by the id of the erratum that asks for it. */
public final class Intolerant {

    private static final Map<String, Intolerant> BY_ID = Map.ofEntries(
            Map.entry(
                    "E-22",
                    client(ClientFault.reads(r -> r.withBody(Tree.change(r.text(), result -> {
                        if (result.findValuesAsText("status").contains("pending")) {
                            Tree.remove(result, "subscriptionId");
                        }
                    }))))),
            Map.entry("E-28", client(cutsTimes())),
            Map.entry("E-71", refuses(404, request -> request.path().endsWith("/"))),
            Map.entry(
                    "E-74",
                    refuses(400, writes().and(request -> !request.headers().has("MS-Contract-Version")))),
            Map.entry("E-75", refuses(400, request -> request.headers().has("MS-PartnerCenter-Client"))),
            Map.entry("E-77", refuses(417, request -> request.headers().has("Expect"))),
            Map.entry("E-79", refuses(400, request -> request.text().contains("\"LineItems\""))),
            Map.entry("E-80", refuses(400, request -> request.text().contains("\"CreationTimestamp\""))),
            Map.entry("E-81", refuses(400, request -> request.text().contains("\"0001-01-01T00:00:00\""))),
            Map.entry(
                    "E-86",
                    server(ServerFaults.body(
                            "PUT",
                            cart -> cart.findValues("provisioningContext")
                                    .forEach(keys -> Tree.rename(keys, Tree::capital))))),
            Map.entry("E-94", client(takesTheLocaleForOneLanguageTag())),
            Map.entry("E-100", client(cutsTimes())));

    private final ServerFault serverFault;
    private final ClientFault clientFault;

    private Intolerant(ServerFault serverFault, ClientFault clientFault) {
        this.serverFault = serverFault;
        this.clientFault = clientFault;
    }

    public static Set<String> ids() {
        return BY_ID.keySet();
    }

    public static Intolerant of(String id) {
        return BY_ID.get(id);
    }

    /** What the tolerance's case says of the implementation that lacks it. */
    public List<Verdict> verdicts(Kit kit, ReferenceServer healthy, Erratum tolerance) throws IOException {
        Case testCase = Cases.find(kit, tolerance.caseId().orElseThrow());
        if (tolerance.side().orElseThrow() == Erratum.Side.CLIENT) {
            return List.of(kit.client(MutantClient.factory(clientFault), Profile.NONE)
                    .run(testCase)
                    .verdict());
        }
        try (MutantServer mutant = MutantServer.start(healthy, serverFault)) {
            return kit.server(mutant.target(), Profile.read("cartwright")).run(testCase).stream()
                    .map(CaseResult::verdict)
                    .toList();
        }
    }

    private static Intolerant server(ServerFault fault) {
        return new Intolerant(fault, (request, line) -> line.send(request));
    }

    private static Intolerant refuses(int status, Predicate<Request> disliked) {
        return server(ServerFaults.refuses(status, disliked));
    }

    private static Predicate<Request> writes() {
        return request -> request.method().equals("PUT");
    }

    private static Intolerant client(ClientFault fault) {
        return new Intolerant((request, behind) -> behind.answer(request), fault);
    }

    private static ClientFault takesTheLocaleForOneLanguageTag() {
        return ClientFault.reads(response -> {
            try {
                new Locale.Builder()
                        .setLanguageTag(response.headers().first("X-Locale").orElse(""));
                return response;
            } catch (IllformedLocaleException e) {
                return response.withStatus(500);
            }
        });
    }

    private static ClientFault cutsTimes() {
        return ClientFault.reads(r -> r.withBody(r.text().replaceAll("(\\.\\d{3})\\d{4}Z", "$1Z")));
    }
}
