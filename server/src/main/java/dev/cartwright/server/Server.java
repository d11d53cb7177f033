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
import dev.cartwright.server.domain.StoreUnavailableException;
import dev.cartwright.server.endpoints.ContractFile;
import dev.cartwright.server.endpoints.Docs;
import dev.cartwright.server.endpoints.FaultsEndpoint;
import dev.cartwright.server.endpoints.Health;
import dev.cartwright.server.endpoints.Metrics;
import dev.cartwright.server.endpoints.TokenEndpoint;
import dev.cartwright.server.http.AccessLog;
import dev.cartwright.server.http.Bodies;
import dev.cartwright.server.http.Contract;
import dev.cartwright.server.http.Fault;
import dev.cartwright.server.http.FaultPlan;
import dev.cartwright.server.http.HttpListener;
import dev.cartwright.server.http.Throttling;
import dev.cartwright.server.identity.Account;
import dev.cartwright.server.identity.Accounts;
import dev.cartwright.server.identity.Identity;
import dev.cartwright.server.identity.TokenIssuer;
import dev.cartwright.server.identity.TokenKind;
import dev.cartwright.server.identity.UnusableKeyException;
import dev.cartwright.server.store.Database;
import dev.cartwright.server.store.MemoryStore;
import dev.cartwright.server.store.StoreException;
import dev.cartwright.server.store.StoreUrl;
import dev.cartwright.server.store.UnusableStoreException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** A running server: everything it consists of is made here. */
public final class Server implements AutoCloseable {
    private static final Duration HOUSEKEEPING_PAUSE = Duration.ofMinutes(10);
    private static final String LAST_USER = "/components/schemas/Cart/properties/lastModifiedUser";
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private final Closers closers = new Closers();
    private final AtomicBoolean draining = new AtomicBoolean();
    private final FaultPlan faults;
    private final URI baseUri;
    private final Accounts accounts;
    private final Identity identity;

    private Server(Setup setup, Clock clock, Supplier<UUID> random, StageTimes times) {
        Contract contract = Contract.builtIn();
        CatalogCheck.check(setup, contract);
        times.done("contract");
        this.faults = new FaultPlan(contract);
        try {
            ObjectMapper json = json();
            StoreUrl store = store(setup.config().store());
            Database database = database(store, json);
            closers.add(database::close);
            times.done("store");
            this.accounts = setup.accounts();
            this.identity = Identity.of(setup.accounts(), database, clock, contract.form(LAST_USER)::allows);
            makeReady(database, store);
            times.done("signing key");
            this.baseUri = open(setup, contract, database, json, clock, random);
            times.done("HTTP");
        } catch (RuntimeException | Error e) {
            closers.closeAfter(e);
            throw e;
        }
    }

    private URI open(
            Setup setup, Contract contract, Database database, ObjectMapper json, Clock clock, Supplier<UUID> random) {
        ServerConfig config = setup.config();
        Catalog catalog = setup.catalog();
        ServiceTime time = new ServiceTime(clock);
        IdSource ids = new IdSource(random);
        Carts carts = new Carts(database, catalog, ids, time);
        Checkout checkout = new Checkout(database, carts, catalog, ids, time);
        Orders orders = new Orders(database, catalog, time, model -> json.convertValue(model, MEMBERS));
        OldAnswers oldAnswers = new OldAnswers(database, time);
        closers.add(Housekeeping.every(HOUSEKEEPING_PAUSE, oldAnswers::forget)::close);
        Metrics metrics = new Metrics();
        Bodies bodies = Bodies.ofThisProcess();
        List<RequestLog> observers = new ArrayList<>(List.of(metrics));
        openAccessLog(config, observers::add);
        HttpListener listener = listen(
                config,
                contract,
                new HttpListener.Services(
                        carts,
                        checkout,
                        orders,
                        identity.authenticator(),
                        new Throttling(config.throttlePartner(), config.throttleCustomer(), clock),
                        bodies,
                        faults,
                        json,
                        ThreadLocalRandom::current,
                        database.takesWritesOver()),
                new HttpListener.Surroundings(endpoints(setup, database, metrics, bodies, json), observers));
        closers.add(listener::close);
        return URI.create("http://" + bracketed(config.host()) + ":" + listener.port());
    }

    /** What is served outside the contract. */
    private List<Handler> endpoints(Setup setup, Database store, Metrics metrics, Bodies bodies, ObjectMapper json) {
        Health health = new Health(store::check, draining::get);
        List<Handler> endpoints = new ArrayList<>(
                List.of(health.handler(), metrics.handler(), ContractFile.handler(Contract::file), Docs.handler()));
        identity.issuer()
                .ifPresent(
                        issuer -> endpoints.add(draining(new TokenEndpoint(setup.accounts(), issuer, bodies, json))));
        if (setup.config().faults()) {
            endpoints.add(new FaultsEndpoint(faults, bodies, json));
        }
        return endpoints;
    }

    /** One whose requests may wait for their body: those under way when the server is told to stop are answered. */
    private static Handler draining(Handler endpoint) {
        return new GracefulHandler(endpoint);
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
        return start(setup, new StageTimes());
    }

    /** @param times what the start costs is noted there */
    static Server start(Setup setup, StageTimes times) {
        return start(setup, Clock.systemUTC(), UUID::randomUUID, times);
    }

    /** For tests that need to know the time and the ids. */
    static Server start(Setup setup, Clock clock, Supplier<UUID> random) {
        return start(setup, clock, random, new StageTimes());
    }

    private static Server start(Setup setup, Clock clock, Supplier<UUID> random, StageTimes times) {
        ConfigCheck.check(setup);
        return new Server(setup, clock, random, times);
    }

    /** Where it listens, without a path. */
    public URI baseUri() {
        return baseUri;
    }

    /**
     * A fresh App-only token, as the token endpoint gives it.
     *
     * @param account the account's name: {@code A} or {@code B} among the sample accounts
     * @throws IllegalArgumentException when there is no such account; the message names those that there are
     * @throws IllegalStateException when an identity provider gives out the tokens
     */
    public String token(String account) {
        return token(account, TokenKind.APP_ONLY);
    }

    /**
     * A fresh App+User token, as the token endpoint gives it.
     *
     * @param account as for {@link #token(String)}
     * @throws IllegalArgumentException when there is no such account; the message names those that there are
     * @throws IllegalStateException when an identity provider gives out the tokens
     */
    public String userToken(String account) {
        return token(account, TokenKind.APP_AND_USER);
    }

    /**
     * An App-only token that has expired: for a caller's tests of what it does then.
     *
     * @param account as for {@link #token(String)}
     * @throws IllegalArgumentException when there is no such account; the message names those that there are
     * @throws IllegalStateException when an identity provider gives out the tokens
     */
    public String expiredToken(String account) {
        TokenKind kind = TokenKind.APP_ONLY;
        return issuer().issueExpired(named(account), kind, kind.documented()).token();
    }

    private String token(String name, TokenKind kind) {
        Account account = named(name);
        return issuer().issue(account, kind, kind.documented()).token();
    }

    private Account named(String name) {
        return accounts.named(name)
                .orElseThrow(() ->
                        new IllegalArgumentException("account is \"" + name + "\"; use one of " + accounts.names()));
    }

    private TokenIssuer issuer() {
        return identity.issuer()
                .orElseThrow(() -> new IllegalStateException(
                        "an identity provider gives out this server's tokens; ask it, or start without --accounts"));
    }

    /** A fresh token for an account; empty when an identity provider gives out the tokens. */
    Optional<String> token(Account account, TokenKind kind) {
        return identity.issuer()
                .map(issuer -> issuer.issue(account, kind, kind.documented()).token());
    }

    /**
     * Makes the next calls of an operation fail, behind those that are already to fail.
     *
     * @param operation the contract's operationId, such as {@code createCart}
     * @throws IllegalArgumentException when this cannot be done; the message says what can
     */
    public void failNext(String operation, int times, Fault fault) {
        faults.failNext(operation, times, fault);
    }

    /** Forgets what was to fail and has not been called yet. */
    public void clearFaults() {
        faults.clear();
    }

    /**
     * Answers what is under way, stores it, and lets go of port and database. Returns when that is done, whoever began it. Requests
     * that are still under way after half a minute are cut off; what is then handed to the store and the logs takes up to half a
     * minute more.
     */
    @Override
    public void close() {
        draining.set(true);
        closers.close();
    }

    /** Closes because of a failure, which stays the one that is reported. */
    void closeAfter(Throwable failure) {
        draining.set(true);
        closers.closeAfter(failure);
    }

    private void openAccessLog(ServerConfig config, Consumer<AccessLog> observers) {
        if (!config.accessLog().equals(ServerConfig.NO_LOG)) {
            OutputStream file = AccessLogFile.open(config.accessLog());
            closers.add(() -> close(file));
            LineWriter lines = AccessLogFile.lines(config.accessLog(), file);
            closers.add(lines::close);
            observers.accept(new AccessLog(lines::add));
        }
    }

    private static void close(OutputStream file) {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the access log", e);
        }
    }

    private StoreUrl store(String option) {
        return option.equals(ServerConfig.MEMORY) ? forgotten() : new StoreUrl(option);
    }

    private StoreUrl forgotten() {
        MemoryStore store = MemoryStore.create();
        closers.add(store::close);
        return store.url();
    }

    private static Database database(StoreUrl url, ObjectMapper json) {
        try {
            return Database.open(url, json);
        } catch (UnusableStoreException e) {
            throw refusal(url, e);
        }
    }

    /** That no token can be made is better found now than by the first who asks for one. */
    private void makeReady(Database database, StoreUrl url) {
        try {
            identity.issuer().ifPresent(TokenIssuer::makeReady);
        } catch (UnusableKeyException e) {
            throw new ConfigurationException(
                    "--store " + url + ": no token can be made with what the store holds (" + e.getMessage()
                            + "); put a copy in its place, or name another store",
                    e);
        } catch (StoreUnavailableException e) {
            throw refusal(url, database.refusal(e));
        } catch (StoreException e) {
            throw refusal(url, UnusableStoreException.of(e));
        }
    }

    private static ConfigurationException refusal(StoreUrl url, UnusableStoreException failure) {
        return new ConfigurationException("--store " + url + ": " + failure.getMessage(), failure);
    }

    private static HttpListener listen(
            ServerConfig config,
            Contract contract,
            HttpListener.Services services,
            HttpListener.Surroundings surroundings) {
        try {
            return HttpListener.start(config.host(), config.port(), contract, services, surroundings);
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
