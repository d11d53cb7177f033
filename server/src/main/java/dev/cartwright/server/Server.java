package dev.cartwright.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.cartwright.server.domain.Carts;
import dev.cartwright.server.domain.Catalog;
import dev.cartwright.server.domain.Checkout;
import dev.cartwright.server.domain.IdSource;
import dev.cartwright.server.domain.OldAnswers;
import dev.cartwright.server.domain.Orders;
import dev.cartwright.server.domain.ServiceTime;
import dev.cartwright.server.endpoints.TokenEndpoint;
import dev.cartwright.server.http.Contract;
import dev.cartwright.server.http.HttpListener;
import dev.cartwright.server.identity.Account;
import dev.cartwright.server.identity.Identity;
import dev.cartwright.server.identity.TokenKind;
import dev.cartwright.server.store.Database;
import dev.cartwright.server.store.StoreUrl;
import dev.cartwright.server.store.TemporaryDirectory;
import dev.cartwright.server.store.UnusableStoreException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Handler;

/** A running server: everything it consists of is made here. */
public final class Server implements AutoCloseable {
    private static final int HIGHEST_PORT = 65_535;
    private static final Duration HOUSEKEEPING_PAUSE = Duration.ofMinutes(10);
    private static final String SQLITE = "jdbc:sqlite:";
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private final Closers closers = new Closers();
    private final URI baseUri;
    private final Identity identity;

    private Server(Setup setup, Clock clock, Supplier<UUID> random) {
        try {
            ObjectMapper json = json();
            Database database = database(setup.config().store(), json);
            closers.add(database::close);
            this.identity = Identity.of(setup.accounts(), database, clock);
            this.baseUri = open(setup, database, json, clock, random);
        } catch (RuntimeException | Error e) {
            closers.closeAfter(e);
            throw e;
        }
    }

    private URI open(Setup setup, Database database, ObjectMapper json, Clock clock, Supplier<UUID> random) {
        ServerConfig config = setup.config();
        Catalog catalog = setup.catalog();
        ServiceTime time = new ServiceTime(clock);
        IdSource ids = new IdSource(random);
        Carts carts = new Carts(database, catalog, ids, time);
        Checkout checkout = new Checkout(database, carts, catalog, ids, time);
        Orders orders = new Orders(database, catalog, time, model -> json.convertValue(model, MEMBERS));
        OldAnswers oldAnswers = new OldAnswers(database, time);
        closers.add(Housekeeping.every(HOUSEKEEPING_PAUSE, oldAnswers::forget)::close);
        List<Handler> endpoints =
                identity.issuer().<Handler>map(issuer -> new TokenEndpoint(setup.accounts(), issuer, json)).stream()
                        .toList();
        HttpListener listener = listen(
                config,
                new HttpListener.Services(carts, checkout, orders, identity.authenticator(), json, random),
                endpoints);
        closers.add(listener::close);
        return URI.create("http://" + bracketed(config.host()) + ":" + listener.port());
    }

    /**
     * Answers requests when it returns.
     *
     * @throws ConfigurationException when it cannot be run so; the message says what to do
     */
    public static Server start(ServerConfig config) {
        return start(Setup.read(config));
    }

    static Server start(Setup setup) {
        return start(setup, Clock.systemUTC(), UUID::randomUUID);
    }

    /** For tests that need to know the time and the ids. */
    static Server start(Setup setup, Clock clock, Supplier<UUID> random) {
        refuseSampleAccountsInPublic(setup);
        return new Server(setup, clock, random);
    }

    /** Where it listens, without a path. */
    public URI baseUri() {
        return baseUri;
    }

    /** A fresh token for an account; empty when an identity provider gives out the tokens. */
    Optional<String> token(Account account, TokenKind kind) {
        return identity.issuer()
                .map(issuer -> issuer.issue(account, kind, kind.documented()).token());
    }

    /** Answers what is under way, stores it, and lets go of port and database. Returns when that is done, whoever began it. */
    @Override
    public void close() {
        closers.close();
    }

    private static void refuseSampleAccountsInPublic(Setup setup) {
        ServerConfig config = setup.config();
        try {
            if (setup.hasSampleAccounts()
                    && !InetAddress.getByName(config.host()).isLoopbackAddress()) {
                throw new ConfigurationException(
                        "--host " + config.host()
                                + ": the built-in sample accounts are served on a loopback address only; "
                                + "give your own with --accounts FILE, or use --host " + ServerConfig.DEFAULT_HOST,
                        null);
            }
        } catch (UnknownHostException e) {
            throw new ConfigurationException(
                    "--host " + config.host() + ": no such host; use a name or an address of this machine", e);
        }
    }

    private Database database(String store, ObjectMapper json) {
        StoreUrl url = new StoreUrl(store.equals(ServerConfig.MEMORY) ? temporaryFile() : store);
        try {
            return Database.open(url, json);
        } catch (UnusableStoreException e) {
            throw new ConfigurationException("--store " + url + ": " + e.getMessage(), e);
        }
    }

    private String temporaryFile() {
        TemporaryDirectory directory = TemporaryDirectory.create();
        closers.add(directory::close);
        return SQLITE + directory.path().resolve("cartwright.db");
    }

    private static HttpListener listen(ServerConfig config, HttpListener.Services services, List<Handler> endpoints) {
        if (config.port() < 0 || config.port() > HIGHEST_PORT) {
            throw new ConfigurationException(
                    "--port " + config.port() + ": no such port; use 1 to " + HIGHEST_PORT + ", or 0 for a free one",
                    null);
        }
        try {
            return HttpListener.start(config.host(), config.port(), Contract.builtIn(), services, endpoints);
        } catch (IOException e) {
            throw new ConfigurationException(
                    "--port " + config.port() + ": cannot listen on " + config.host() + ":" + config.port()
                            + ", the port may be taken; stop what uses it or choose another with --port (0 for a free one)",
                    e);
        }
    }

    private static String bracketed(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }

    /** Absent members stay absent, times are text, sums of money keep their digits. */
    private static ObjectMapper json() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }
}
