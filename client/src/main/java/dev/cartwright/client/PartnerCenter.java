package dev.cartwright.client;

import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The door to Partner Center's carts and orders; calls read as in its documentation.
 *
 * <pre>{@code
 * try (PartnerCenter partner = PartnerCenter.builder()
 *         .credential(Credential.fixedToken(token))
 *         .build()) {
 *     CartById cart = partner.customers().byId(customerId).carts().byId(cartId);
 *     Cart found = cart.get();
 *     found.getLineItems().get(0).setQuantity(3);
 *     cart.put(found);
 *     CartCheckoutResult result = cart.checkout();
 * }
 * }</pre>
 *
 * Immutable and safe for use by many threads: keep one for the life of the program. Calls block and fail with a
 * {@link PartnerCenterException}; each has a twin that does not wait ({@code getAsync}: at most 64 of these send a request at the same time,
 * each on a thread of the client's; the others wait in a queue, and none holds a thread in the pauses between two requests) and one that
 * answers status, headers and ids too ({@code getWithResponse}). A call that
 * fails without having been judged is sent again, see {@link RetryPolicy}. (Below us, the JDK repeats a GET once more when a kept-alive
 * connection turns out to be cut; never a write.)
 */
public final class PartnerCenter implements AutoCloseable {
    /** The global service; also serves the US Government cloud. */
    public static final URI GLOBAL = URI.create("https://api.partnercenter.microsoft.com");

    /**
     * The service operated by 21Vianet in China. Its tokens come from another login host than {@link #tokenUrl}'s, and are for another
     * resource: pass both to {@link Credential#appOnly(URI, URI, String, String)}, as its operator documents them.
     */
    public static final URI CHINA_21VIANET = URI.create("https://partner.partnercenterapi.microsoftonline.cn");

    private static final Pattern TENANT = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

    private final Settings settings;
    private final Transport transport;
    private final ClientThreads threads = new ClientThreads();
    private final Preparation preparation;
    private final Pipeline pipeline;
    private final Customers customers;

    private PartnerCenter(Settings settings, Time time, DoubleSupplier random) {
        this.settings = settings;
        WireFormat format = new WireFormat();
        this.transport = new Transport(settings, format, new Failures(format, time.clock()));
        this.preparation = new Preparation(format);
        this.pipeline = new Pipeline(transport, time, () -> UUID.randomUUID().toString(), random, threads);
        this.customers = new Customers(new Operations(preparation, pipeline, settings));
    }

    /**
     * Where Microsoft gives out tokens for a tenant, named by its id or domain; not those for {@link #CHINA_21VIANET}.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static URI tokenUrl(String tenant) {
        String meaning = "the id or the domain of the partner's tenant";
        if (!TENANT.matcher(Argument.text(tenant, "tenant", meaning)).matches()) {
            throw new IllegalArgumentException("The tenant holds a character that neither an id nor a domain has: pass "
                    + meaning + ", such as contoso.onmicrosoft.com.");
        }
        return URI.create("https://login.microsoftonline.com/" + tenant + "/oauth2/token");
    }

    /** Starts a client; only the credential has no default. */
    public static Builder builder() {
        return new Builder();
    }

    /** The partner's customers. */
    public Customers customers() {
        return customers;
    }

    /** The partner's customers, for calls that differ from the client's other ones in time, retries or their id. */
    public Customers customers(CallOptions options) {
        Settings different = Argument.present(options, "options").applied(settings);
        return new Customers(new Operations(preparation, pipeline, different));
    }

    /**
     * Ends the client: calls that nobody waits for are given up at once ({@link UnreachableException}, on a thread of the client's; unless a
     * credential or function of your own heeds no interrupt), of the others a request that is under way is answered, and later calls fail
     * with an {@link IllegalStateException}. Whoever has been told of an answer is not interrupted. Connections and the JDK's thread for them
     * end when garbage is collected next: Java 17 has no other way.
     */
    @Override
    public void close() {
        transport.close();
        pipeline.close();
        threads.close();
    }

    @Override
    public String toString() {
        return "PartnerCenter[" + settings.endpoint() + "]";
    }

    /** Collects the options of a {@link PartnerCenter}; not safe for use by several threads. */
    public static final class Builder {
        private URI endpoint = GLOBAL;
        private @Nullable Credential credential;
        private @Nullable Duration connectTimeout;
        private @Nullable Duration requestTimeout;
        private @Nullable Duration deadline;
        private RetryPolicy retryPolicy = RetryPolicy.standard();
        private int maxResponseBytes = 16 * 1024 * 1024;
        private Locale locale = Locale.US;
        private @Nullable String applicationName;
        private @Nullable InetSocketAddress proxy;
        private @Nullable KeyStore trustStore;
        private Time time = Time.SYSTEM;
        private DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();

        private Builder() {}

        /**
         * Where the service is; the default is {@link #GLOBAL}. A path is kept, a slash at its end dropped. To http on another machine the
         * token travels unprotected, which is logged as a warning.
         */
        public Builder endpoint(URI value) {
            endpoint = Argument.present(value, "endpoint");
            return this;
        }

        /** Who calls; required. */
        public Builder credential(Credential value) {
            credential = Argument.present(value, "credential");
            return this;
        }

        /** The longest wait for a connection, to the identity provider too; the default is 10 seconds. */
        public Builder connectTimeout(Duration value) {
            connectTimeout = Argument.present(value, "connectTimeout");
            return this;
        }

        /**
         * The longest wait for the answer to one request, connecting and reading included; the default is 100 seconds. It is not for
         * requests for a token, which end after 30 seconds or at the deadline.
         */
        public Builder requestTimeout(Duration value) {
            requestTimeout = Argument.present(value, "requestTimeout");
            return this;
        }

        /**
         * The longest wait for a whole call, its retries and pauses included; the default is 5 minutes. When a {@link Credential} of your
         * own, a source of {@link Credential#renewed} or the function of an update blocks, it ends a call that does not wait, and
         * interrupts the thread; a call that waits for them goes on waiting.
         */
        public Builder deadline(Duration value) {
            deadline = Argument.present(value, "deadline");
            return this;
        }

        /** How often a call is sent again that was not judged; the default is {@link RetryPolicy#standard}. */
        public Builder retryPolicy(RetryPolicy value) {
            retryPolicy = Argument.present(value, "retryPolicy");
            return this;
        }

        /**
         * The longest body of an answer that is read, in bytes; the default is 16 MiB (16,777,216). A longer one is an
         * {@link UnreadableException} and not asked for again. An answer of the identity provider may have 1 MiB.
         */
        public Builder maxResponseBytes(int value) {
            maxResponseBytes = value;
            return this;
        }

        /**
         * An HTTP proxy, for the identity provider too; the default is the JVM's own ({@code https.proxyHost} and its like, or what
         * {@link java.net.ProxySelector#setDefault} was given), which is none unless somebody has set it.
         */
        public Builder proxy(InetSocketAddress value) {
            proxy = Argument.present(value, "proxy");
            return this;
        }

        /** The only certificates to trust, for the identity provider too; the default is those of the JDK. */
        public Builder trustStore(KeyStore value) {
            trustStore = Argument.present(value, "trustStore");
            return this;
        }

        /** For tests that need to know how the time passes. */
        Builder time(Time value, DoubleSupplier randomness) {
            time = value;
            random = randomness;
            return this;
        }

        /** The language of the service's texts, sent as X-Locale; the default is en-US. */
        public Builder locale(Locale value) {
            locale = Argument.present(value, "locale");
            return this;
        }

        /** The name of the calling application, sent as MS-PartnerCenter-Application; the default is to send none. */
        public Builder applicationName(String value) {
            applicationName = Argument.present(value, "applicationName");
            return this;
        }

        /**
         * The client.
         *
         * @throws IllegalStateException if an option is missing, cannot work or contradicts another; the message says which and what to do
         */
        public PartnerCenter build() {
            if (credential == null) {
                throw new IllegalStateException(
                        "A credential is missing: call credential(Credential.appOnly(…)) or another of Credential's before build().");
            }
            Timeouts timeouts = Timeouts.of(connectTimeout, requestTimeout, deadline);
            Settings settings = new Settings(
                    endpoint.toString(),
                    credential,
                    timeouts.connect(),
                    timeouts.request(),
                    timeouts.deadline(),
                    retryPolicy,
                    maxResponseBytes,
                    locale.toLanguageTag(),
                    applicationName,
                    proxy,
                    trustStore,
                    Optional.empty());
            ClearText.warn(endpoint, "Tokens travel");
            return new PartnerCenter(settings.connected(), time, random);
        }
    }
}
