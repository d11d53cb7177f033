package dev.cartwright.client;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
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
 * Immutable and safe for use by many threads: keep one for the life of the program. Calls block, send exactly one
 * HTTP request each, and fail with a {@link PartnerCenterException}. (Below us, the JDK repeats a GET once more when a
 * kept-alive connection turns out to be cut; never a write.)
 */
public final class PartnerCenter implements AutoCloseable {
    /** The global service; also serves the US Government cloud. */
    public static final URI GLOBAL = URI.create("https://api.partnercenter.microsoft.com");

    /** The service operated by 21Vianet in China. */
    public static final URI CHINA_21VIANET = URI.create("https://partner.partnercenterapi.microsoftonline.cn");

    private final Settings settings;
    private final Transport transport;
    private final Customers customers;

    private PartnerCenter(Settings settings) {
        this.settings = settings;
        transport = new Transport(
                settings, Clock.systemUTC(), () -> UUID.randomUUID().toString());
        customers = new Customers(new Operations(transport));
    }

    /** Starts a client; only the credential has no default. */
    public static Builder builder() {
        return new Builder();
    }

    /** The partner's customers. */
    public Customers customers() {
        return customers;
    }

    /** Ends the client: later calls fail with an {@link IllegalStateException}. */
    @Override
    public void close() {
        transport.close();
    }

    @Override
    public String toString() {
        return "PartnerCenter[" + settings.endpoint() + "]";
    }

    /** Collects the options of a {@link PartnerCenter}; not safe for use by several threads. */
    public static final class Builder {
        private URI endpoint = GLOBAL;
        private @Nullable Credential credential;
        private Duration connectTimeout = Duration.ofSeconds(10);
        private Duration requestTimeout = Duration.ofSeconds(100);
        private Locale locale = Locale.US;
        private @Nullable String applicationName;

        private Builder() {}

        /** Where the service is; the default is {@link #GLOBAL}. A path is kept, a slash at its end dropped. */
        public Builder endpoint(URI value) {
            endpoint = Argument.present(value, "endpoint");
            return this;
        }

        /** Who calls; required. */
        public Builder credential(Credential value) {
            credential = Argument.present(value, "credential");
            return this;
        }

        /** The longest wait for a connection; the default is 10 seconds. */
        public Builder connectTimeout(Duration value) {
            connectTimeout = Argument.present(value, "connectTimeout");
            return this;
        }

        /** The longest wait for a whole call, connecting and reading included; the default is 100 seconds. */
        public Builder requestTimeout(Duration value) {
            requestTimeout = Argument.present(value, "requestTimeout");
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
         * @throws IllegalStateException if an option is missing or cannot work; the message says which and what to do
         */
        public PartnerCenter build() {
            if (credential == null) {
                throw new IllegalStateException(
                        "A credential is missing: call credential(Credential.fixedToken(token)) before build().");
            }
            return new PartnerCenter(Settings.checked(
                    endpoint, credential, connectTimeout, requestTimeout, locale.toLanguageTag(), applicationName));
        }
    }
}
