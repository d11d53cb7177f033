package dev.cartwright.client;

import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The options of a client, checked; holds no secret in a form that prints.
 *
 * @param requestId of the one write that these are for, if its caller has chosen it
 */
record Settings(
        String endpoint,
        Credential credential,
        Duration connectTimeout,
        Duration requestTimeout,
        Duration deadline,
        RetryPolicy retryPolicy,
        int maxResponseBytes,
        String locale,
        @Nullable String applicationName,
        @Nullable InetSocketAddress proxy,
        @Nullable KeyStore trustStore,
        Optional<String> requestId) {

    private static final Duration SHORTEST = Duration.ofMillis(1);
    static final Duration LONGEST = Duration.ofMillis(Integer.MAX_VALUE);

    /** @throws IllegalStateException if one cannot work; the message says which and what to do */
    Settings {
        URI uri = URI.create(endpoint);
        demand(
                "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()),
                "The endpoint must be an http or https URL: call endpoint(PartnerCenter.GLOBAL)"
                        + " or endpoint(URI.create(\"https://…\")).");
        demand(Argument.hasPort(uri), "The endpoint has no port between 1 and 65535: correct it, or leave it out.");
        demand(uri.getHost() != null, "The endpoint has no host: give a whole URL, such as https://host:8443.");
        demand(
                uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getFragment() == null,
                "The endpoint must not carry user, query or fragment: give scheme, host, port and path only,"
                        + " and the secret to credential(…).");
        demand(isFinite(connectTimeout), limits("connectTimeout", connectTimeout));
        demand(isFinite(requestTimeout), limits("requestTimeout", requestTimeout));
        demand(isFinite(deadline), limits("deadline", deadline));
        demand(
                maxResponseBytes > 0,
                "The maxResponseBytes must be positive, and is " + maxResponseBytes
                        + ": leave it out, or call maxResponseBytes(16 * 1024 * 1024).");
        demand(
                !locale.equals("und") && !locale.startsWith("und-"),
                "The locale has no language: call locale(Locale.forLanguageTag(\"en-US\")), or leave it out.");
        demand(
                applicationName == null || (!applicationName.isBlank() && HeaderText.fits(applicationName)),
                "The applicationName must be printable ASCII text, since it travels in a header: shorten it to that,"
                        + " or leave it out.");
        demand(
                trustStore == null || "https".equalsIgnoreCase(uri.getScheme()),
                "A trustStore is of no use for the endpoint " + endpoint + ", which is not https: change one of them.");
        endpoint = endpoint.replaceAll("/+$", "");
    }

    /** The same, its identity provider reached in the time, by the proxy and with the certificates that are given here. */
    Settings connected() {
        return credential instanceof ProviderCredential provider
                ? with(
                        provider.through(() -> HttpStack.http(this).build()),
                        requestTimeout,
                        deadline,
                        retryPolicy,
                        requestId)
                : this;
    }

    /** The same with what may differ from call to call. */
    Settings with(Duration requestTimeout, Duration deadline, RetryPolicy retryPolicy, Optional<String> requestId) {
        return with(credential, requestTimeout, deadline, retryPolicy, requestId);
    }

    private Settings with(
            Credential credential,
            Duration requestTimeout,
            Duration deadline,
            RetryPolicy retryPolicy,
            Optional<String> requestId) {
        return new Settings(
                endpoint,
                credential,
                connectTimeout,
                requestTimeout,
                deadline,
                retryPolicy,
                maxResponseBytes,
                locale,
                applicationName,
                proxy,
                trustStore,
                requestId);
    }

    static boolean isFinite(Duration value) {
        return value.compareTo(SHORTEST) >= 0 && value.compareTo(LONGEST) <= 0;
    }

    /** What to say of a duration that is not finite. */
    static String limits(String option, Duration value) {
        return "The " + option + " must be between 1 millisecond and 24 days, and is " + value + ": call " + option
                + "(Duration.ofSeconds(30)).";
    }

    private static void demand(boolean holds, String message) {
        if (!holds) {
            throw new IllegalStateException(message);
        }
    }
}
