package dev.cartwright.server.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.cartwright.server.ServerConfig;
import dev.cartwright.server.http.Fault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** JUnit runs tests that use the extension; what they saw is asserted here. */
class CartwrightExtensionTest {
    private static final String CARTS = "/v1/customers/d6bf25b7-e0a8-4f2d-a31b-97b55cfc774d/carts";
    private static final String ONE_LINE = "{\"lineItems\":[{\"catalogItemId\":\"CFQ7TTC0LH0Z:0001:CFQ7TTC0K18P\","
            + "\"quantity\":1,\"billingCycle\":\"monthly\"}]}";

    /** What the tests have seen, in their order. */
    private static final List<Integer> STATUSES = new ArrayList<>();

    private static final List<URI> CREATED = new ArrayList<>();
    private static final List<URI> SERVERS = new ArrayList<>();

    @BeforeEach
    void forget() {
        STATUSES.clear();
        CREATED.clear();
        SERVERS.clear();
    }

    @Test
    void aStaticFieldGivesTheClassAndThoseNestedInItOneServerAndOneStore() {
        run(PerClass.class, 3);

        assertThat(SERVERS).hasSize(4).containsOnly(SERVERS.get(0));
        assertThat(STATUSES).as("each looks for every cart so far").containsExactly(200, 200, 200, 200, 200, 200);
        assertStopped();
    }

    @Test
    void anotherFieldGivesEachTestAServerAndAnEmptyStore() {
        run(PerTest.class, 2);

        assertThat(new HashSet<>(SERVERS)).hasSize(2);
        assertThat(STATUSES).containsExactly(200, 404, 200);
        assertStopped();
    }

    @Test
    void whatIsStillToFailIsForgottenBetweenTests() {
        run(Failing.class, 3);

        assertThat(STATUSES).as("of the class, then of each test").containsExactly(503, 503, 503);
    }

    @Test
    void bothKindsOfTokenArePartnersOwn() {
        run(Tokens.class, 1);

        assertThat(STATUSES).as("A App-only, A App+User, B").containsExactly(201, 201, 403);
    }

    @Test
    void anUnknownAccountIsRefusedWithThoseThatThereAre() {
        assertThat(failure(UnknownAccount.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("account is \"C\"; use one of A, B");
    }

    @Test
    void aStartThatFailsFailsTheTestsAndSaysWhatToDo() {
        assertThat(failure(Unstartable.class)).hasMessageContaining("--store");
    }

    @Test
    void outsideOfTestsItSaysWhatIsMissing() {
        assertThatThrownBy(() -> CartwrightExtension.inMemory().baseUri())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("put @RegisterExtension on its field");
    }

    private static void assertStopped() {
        assertThat(new HashSet<>(SERVERS))
                .allSatisfy(server ->
                        assertThatThrownBy(() -> send(server, "GET", "x")).isInstanceOf(IOException.class));
    }

    private static void run(Class<?> tests, int expected) {
        TestExecutionSummary summary = summary(tests);
        assertThat(summary.getFailures())
                .allSatisfy(failure -> assertThat(failure.getException()).isNull());
        assertThat(summary.getTestsSucceededCount()).isEqualTo(expected);
    }

    private static Throwable failure(Class<?> tests) {
        List<TestExecutionSummary.Failure> failures = summary(tests).getFailures();
        assertThat(failures).hasSize(1);
        return failures.get(0).getException();
    }

    private static TestExecutionSummary summary(Class<?> tests) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(tests))
                .filters(EngineFilter.includeEngines("junit-jupiter"))
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        return listener.getSummary();
    }

    private static void createAndLookForAll(CartwrightExtension server) throws Exception {
        SERVERS.add(server.baseUri());
        HttpResponse<String> created = send(server.baseUri(), "POST", server.token("A"));
        CREATED.add(created.uri().resolve(CARTS + "/" + created.body().replaceAll("^\\{\"id\":\"([^\"]*)\".*", "$1")));
        for (URI cart : CREATED) {
            URI here = server.baseUri().resolve(cart.getPath());
            STATUSES.add(send(here, "GET", server.token("A")).statusCode());
        }
    }

    private static int create(CartwrightExtension server, String token) throws Exception {
        return send(server.baseUri(), "POST", token).statusCode();
    }

    private static HttpResponse<String> send(URI to, String method, String token) throws Exception {
        HttpRequest.BodyPublisher body = method.equals("POST")
                ? HttpRequest.BodyPublishers.ofString(ONE_LINE)
                : HttpRequest.BodyPublishers.noBody();
        URI uri = to.getPath().isEmpty() ? to.resolve(CARTS) : to;
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri)
                                .method(method, body)
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    static final class PerClass {
        @RegisterExtension
        static final CartwrightExtension SERVER = CartwrightExtension.inMemory();

        @BeforeAll
        static void isThereAlready() {
            SERVERS.add(SERVER.baseUri());
        }

        @RepeatedTest(2)
        void uses() throws Exception {
            createAndLookForAll(SERVER);
        }

        @Nested
        final class Inner {
            @Test
            void uses() throws Exception {
                createAndLookForAll(SERVER);
            }
        }
    }

    static final class PerTest {
        @RegisterExtension
        final CartwrightExtension server = CartwrightExtension.inMemory();

        @RepeatedTest(2)
        void uses() throws Exception {
            createAndLookForAll(server);
        }
    }

    static final class Failing {
        @RegisterExtension
        static final CartwrightExtension SERVER = CartwrightExtension.inMemory();

        @BeforeAll
        static void wish() {
            SERVER.failNext("createCart", 1, Fault.status(503));
        }

        @RepeatedTest(3)
        void uses() throws Exception {
            if (STATUSES.isEmpty()) {
                STATUSES.add(create(SERVER, SERVER.token("A")));
            } else {
                assertThat(create(SERVER, SERVER.token("A"))).isEqualTo(201);
                SERVER.failNext("createCart", 1, Fault.status(503));
                STATUSES.add(create(SERVER, SERVER.token("A")));
            }
            SERVER.failNext("createCart", 5, Fault.status(500));
        }
    }

    static final class Tokens {
        @RegisterExtension
        static final CartwrightExtension SERVER = CartwrightExtension.inMemory();

        @Test
        void use() throws Exception {
            STATUSES.add(create(SERVER, SERVER.token("A")));
            STATUSES.add(create(SERVER, SERVER.userToken("A")));
            STATUSES.add(create(SERVER, SERVER.token("B")));
        }
    }

    static final class UnknownAccount {
        @RegisterExtension
        static final CartwrightExtension SERVER = CartwrightExtension.inMemory();

        @Test
        void asks() {
            SERVER.token("C");
        }
    }

    static final class Unstartable {
        @RegisterExtension
        static final CartwrightExtension SERVER =
                CartwrightExtension.of(ServerConfig.inMemory().withStore("jdbc:unheard-of:x"));

        @Test
        void neverRuns() {
            throw new AssertionError("there is no server");
        }
    }
}
