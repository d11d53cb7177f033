package dev.cartwright.conformance.proof;

import dev.cartwright.client.CallOptions;
import dev.cartwright.client.Credential;
import dev.cartwright.client.Customers;
import dev.cartwright.client.PartnerCenter;
import dev.cartwright.client.RetryPolicy;
import dev.cartwright.client.model.CartLineItem;
import dev.cartwright.server.Server;
import dev.cartwright.server.ServerConfig;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Nothing is sent again, so that no answer is mended by a second one. */
@Command(
        name = "threads",
        description =
                "200 threads share a client: no answer is another's, no token is asked for twice, nothing is left.")
final class ThreadsProof implements Callable<Integer> {
    private static final int CALLERS = 200;
    /** The JDK looks every three seconds whether its client is garbage; the server cuts idle connections later than this. */
    private static final Duration CONNECTIONS_END = Duration.ofSeconds(10);
    /** The JDK's own threads end when they have had nothing to do for a minute. */
    private static final Duration THREADS_END = Duration.ofSeconds(75);

    @Option(names = "--seconds", defaultValue = "60", description = "How long they call.")
    private int seconds;

    @Option(
            names = "--plant",
            description =
                    "one-line: all callers fill the same line; one-id: all calls have one MS-RequestId; forgotten: each token is"
                            + " told to have expired; left-open: the client is not closed.")
    private Plant plant = Plant.NONE;

    /** A fault that the proof must notice. */
    private enum Plant {
        NONE,
        ONE_LINE,
        ONE_ID,
        FORGOTTEN,
        LEFT_OPEN;

        @Override
        public String toString() {
            return name().replace('_', '-');
        }
    }

    @Override
    public Integer call() throws Exception {
        Figures figures = new Figures();
        Duration told = plant == Plant.FORGOTTEN ? Duration.ZERO : ShortLivedTokens.LIFE;
        try (Server server = Server.start(ServerConfig.inMemory());
                ShortLivedTokens tokens = new ShortLivedTokens(() -> server.token("A"), told)) {
            long threads = Remains.threads();
            long sockets = Remains.sockets();
            Credential credential = tokens.credential();
            PartnerCenter partner = PartnerCenter.builder()
                    .endpoint(server.baseUri())
                    .credential(credential)
                    .retryPolicy(RetryPolicy.none())
                    .build();
            OwnCarts carts = new OwnCarts(customers(partner), lines());
            use(carts);
            judge(figures, carts, tokens);
            Figures.tell("threads of the client at work", Remains.threads() - threads);
            Figures.tell("sockets of both sides at work", Remains.sockets() - sockets);
            if (plant != Plant.LEFT_OPEN) {
                partner.close();
            }
            if (figures.hold()) {
                figures.exactly(
                        "sockets left when closed", Remains.beyond(sockets, Remains::sockets, CONNECTIONS_END), 0);
                figures.exactly("threads left when closed", Remains.beyond(threads, Remains::threads, THREADS_END), 0);
            }
            // Whoever keeps them in a field still has them.
            Reference.reachabilityFence(partner);
            Reference.reachabilityFence(credential);
        }
        return figures.exit();
    }

    private Customers customers(PartnerCenter partner) {
        return plant == Plant.ONE_ID
                ? partner.customers(CallOptions.none().requestId("00000000-0000-4000-8000-000000000001"))
                : partner.customers();
    }

    private Supplier<CartLineItem> lines() {
        CartLineItem shared = new CartLineItem();
        return plant == Plant.ONE_LINE ? () -> shared : CartLineItem::new;
    }

    private void use(OwnCarts carts) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
            List<Future<?>> running = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                int number = caller;
                running.add(callers.submit(() -> carts.use(number, end)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            callers.shutdownNow();
        }
    }

    private void judge(Figures figures, OwnCarts carts, ShortLivedTokens tokens) {
        long expiries = seconds / ShortLivedTokens.LIFE.toSeconds();
        Figures.tell("answers", carts.answers());
        Figures.tell("tokens", tokens.given());
        Figures.tell("expiries", expiries);
        figures.exactly("answers with another's content", carts.mixedUp(), 0);
        figures.exactly("answers with another's ids", carts.mixedUpIds(), 0);
        figures.exactly("calls that failed", carts.failed(), 0);
        figures.exactly("tokens asked for while the last one was fresh", tokens.early(), 0);
        figures.exactly("expiries without a new token", Math.max(0, expiries - tokens.given()), 0);
    }
}
