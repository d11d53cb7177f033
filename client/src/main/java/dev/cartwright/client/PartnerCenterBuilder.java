package dev.cartwright.client;

import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** Collects the options of a {@link PartnerCenter}; not safe for use by several threads. */
public final class PartnerCenterBuilder {
    private URI endpoint = PartnerCenter.GLOBAL;
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

    PartnerCenterBuilder() {}

    /**
     * Where the service is; the default is {@link PartnerCenter#GLOBAL}. A path is kept, a slash at its end dropped. To http on another machine the
     * token travels unprotected, which is logged as a warning.
     */
    public PartnerCenterBuilder endpoint(URI value) {
        endpoint = Argument.present(value, "endpoint");
        return this;
    }

    /** Who calls; required. */
    public PartnerCenterBuilder credential(Credential value) {
        credential = Argument.present(value, "credential");
        return this;
    }

    /**
     * The longest wait for a connection, to the identity provider too; the default is 10 seconds. Through a proxy it is that for one to the
     * proxy: what that takes to go on to https is part of the request and its time.
     */
    public PartnerCenterBuilder connectTimeout(Duration value) {
        connectTimeout = Argument.present(value, "connectTimeout");
        return this;
    }

    /**
     * The longest wait for the answer to one request, connecting and reading included; the default is 100 seconds. It is not for
     * requests for a token, which end after 30 seconds; a call waits for one until its deadline.
     */
    public PartnerCenterBuilder requestTimeout(Duration value) {
        requestTimeout = Argument.present(value, "requestTimeout");
        return this;
    }

    /**
     * The longest wait for a whole call, its retries and pauses included; the default is 5 minutes. When a {@link Credential} of your
     * own, a source of {@link Credential#renewed} or the function of an update blocks, it ends a call that does not wait, and
     * interrupts the thread; a call that waits for them goes on waiting.
     */
    public PartnerCenterBuilder deadline(Duration value) {
        deadline = Argument.present(value, "deadline");
        return this;
    }

    /** How often a call is sent again that was not judged; the default is {@link RetryPolicy#standard}. */
    public PartnerCenterBuilder retryPolicy(RetryPolicy value) {
        retryPolicy = Argument.present(value, "retryPolicy");
        return this;
    }

    /**
     * The longest body of an answer that is read, in bytes; the default is 16 MiB (16,777,216). A longer one is an
     * {@link UnreadableException} and not asked for again. An answer of the identity provider may have 1 MiB.
     */
    public PartnerCenterBuilder maxResponseBytes(int value) {
        maxResponseBytes = value;
        return this;
    }

    /**
     * An HTTP proxy, for the identity provider too; the default is the JVM's own ({@code https.proxyHost} and its like, or what
     * {@link java.net.ProxySelector#setDefault} was given), which is none unless somebody has set it.
     */
    public PartnerCenterBuilder proxy(InetSocketAddress value) {
        proxy = Argument.present(value, "proxy");
        return this;
    }

    /** The only certificates to trust, for the identity provider too; the default is those of the JDK. */
    public PartnerCenterBuilder trustStore(KeyStore value) {
        trustStore = Argument.present(value, "trustStore");
        return this;
    }

    /** For tests that need to know how the time passes. */
    PartnerCenterBuilder time(Time value, DoubleSupplier randomness) {
        time = value;
        random = randomness;
        return this;
    }

    /** The language of the service's texts, sent as X-Locale; the default is en-US. */
    public PartnerCenterBuilder locale(Locale value) {
        locale = Argument.present(value, "locale");
        return this;
    }

    /** The name of the calling application, sent as MS-PartnerCenter-Application; the default is to send none. */
    public PartnerCenterBuilder applicationName(String value) {
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
