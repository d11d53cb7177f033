package dev.cartwright.server.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwright.server.domain.Carts;
import dev.cartwright.server.domain.Checkout;
import dev.cartwright.server.domain.Orders;
import dev.cartwright.server.identity.Authenticator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.ConnectionLimit;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jersey on Jetty: the services answer at an address as long as this is open. */
public final class HttpListener implements AutoCloseable {
    /** The longest delay that a failure on purpose brings, and time for the work behind it. */
    private static final Duration LONGEST_STOP = Fault.Delay.LONGEST.plusSeconds(10);

    private static final int MOST_CONNECTIONS = 4_000;

    private static final Logger LOG = LoggerFactory.getLogger(HttpListener.class);

    private final Server jetty;
    private final ServerConnector connector;

    private HttpListener(Server jetty, ServerConnector connector) {
        this.jetty = jetty;
        this.connector = connector;
    }

    /**
     * What answers.
     *
     * @param faults what is to go wrong on purpose
     * @param json writes and binds models
     * @param random for the ids that the service adds to a request; no right hangs on them
     * @param writesAreTakenOver whether a write returns before the store has run it
     */
    public record Services(
            Carts carts,
            Checkout checkout,
            Orders orders,
            Authenticator authenticator,
            Throttling throttling,
            Bodies bodies,
            FaultPlan faults,
            ObjectMapper json,
            Supplier<RandomGenerator> random,
            boolean writesAreTakenOver) {}

    /**
     * What is there beside the contract.
     *
     * @param endpoints asked in this order and before the contract's operations
     * @param observers see every answer
     */
    public record Surroundings(List<Handler> endpoints, List<RequestLog> observers) {
        public Surroundings {
            endpoints = List.copyOf(endpoints);
            observers = List.copyOf(observers);
        }
    }

    /**
     * Answers requests when it returns.
     *
     * @param port 0 for a free one
     * @throws IOException when the address cannot be had
     */
    public static HttpListener start(
            String host, int port, Contract contract, Services services, Surroundings surroundings) throws IOException {
        List<Operation> operations = contract.operations();
        ServiceHeaders headers = new ServiceHeaders(operations, services.random());
        FaultBody faults = new FaultBody(services.json(), contract.longestDescription());
        FaultAnswers answers = new FaultAnswers(faults, headers);
        CurrentCall current = new CurrentCall();
        Application application =
                new Application(resources(services, current, new FaultResponses(faults, current)), headers, current);
        Routes routes = new Routes(operations);
        Gate gate = new Gate(routes, services.authenticator(), services.throttling());
        GateHandler operationsHandler = new GateHandler(gate, application, answers, services.bodies());
        List<Handler> asked = new ArrayList<>(surroundings.endpoints());
        asked.add(new GracefulHandler(new FailingHandler(operationsHandler, services.faults(), routes, answers)));

        Server jetty = new Server();
        Handler handler = new RefusingHandler(new Handler.Sequence(asked), answers);
        jetty.setHandler(new HeadersHandler(
                services.writesAreTakenOver() ? new WorkerHandler(handler, routes, services.authenticator()) : handler,
                headers));
        jetty.setRequestLog(new RequestLog.Collection(surroundings.observers().toArray(RequestLog[]::new)));
        jetty.setErrorHandler(new JettyFaults(answers, headers));
        jetty.setStopTimeout(LONGEST_STOP.toMillis());
        ServerConnector connector = new LastingConnector(jetty, new PatientConnections(configuration()));
        connector.setHost(host);
        connector.setPort(port);
        connector.setAcceptQueueSize(MOST_CONNECTIONS);
        jetty.addBean(new ConnectionLimit(MOST_CONNECTIONS, connector));
        jetty.setConnectors(new Connector[] {connector});
        HttpListener listener = new HttpListener(jetty, connector);
        listener.start();
        return listener;
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendDateHeader(true);
        // What a connection has sent before would be taken for what it sends in another casing: a wrong token for a
        // good one.
        configuration.setHeaderCacheSize(0);
        // An empty segment is one that no operation has, and not a bad request (decision 0009).
        configuration.setUriCompliance(
                UriCompliance.DEFAULT.with("empty", UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT));
        return configuration;
    }

    /** Nothing is looked up: what is registered here is all there is. A test has validated the resources. */
    private static ResourceConfig resources(Services services, CurrentCall current, FaultResponses faults) {
        CartsResource carts = new CartsResource(services.carts(), services.checkout(), current);
        OrdersResource orders = new OrdersResource(services.orders(), current);
        return new ResourceConfig()
                .property(CommonProperties.PROVIDER_DEFAULT_DISABLE, "ALL")
                .property(ServerProperties.WADL_FEATURE_DISABLE, true)
                .property(ServerProperties.RESOURCE_VALIDATION_DISABLE, true)
                .property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
                .property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true)
                .register(new BodyReader(
                        current, services.json(), services.bodies().judging()))
                .register(new ModelWriter(services.json()))
                .register(new FaultMapper(faults))
                .register(new UnavailableMapper(faults))
                .register(new FrameworkMapper(faults))
                .register(new UnexpectedMapper(faults))
                .registerResources(Resource.from(CartsResource.class), Resource.from(OrdersResource.class))
                .register(new AbstractBinder() {
                    @Override
                    protected void configure() {
                        bind(carts).to(CartsResource.class);
                        bind(orders).to(OrdersResource.class);
                    }
                });
    }

    private void start() throws IOException {
        try {
            jetty.start();
            PatientConnections.lookAfter(connector);
        } catch (IOException e) {
            closeAfter(e);
            throw e;
        } catch (Exception e) {
            IllegalStateException failure = new IllegalStateException("Jetty does not start", e);
            closeAfter(failure);
            throw failure;
        }
    }

    /** What has started before the failure must end. */
    private void closeAfter(Exception failure) {
        try {
            close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /** The port it listens on. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Takes no new requests, answers those that are under way, then ends; who takes longer than {@link #LONGEST_STOP} is cut off. */
    @Override
    public void close() {
        stop(jetty);
    }

    static void stop(Server jetty) {
        try {
            jetty.stop();
        } catch (TimeoutException e) {
            LOG.warn(
                    "cut off what was still under way after {} s",
                    TimeUnit.MILLISECONDS.toSeconds(jetty.getStopTimeout()),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("Jetty does not stop", e);
        }
    }
}
