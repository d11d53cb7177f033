package dev.cartwright.client;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The options of a client, checked; holds no secret in a form that prints. */
record Settings(
        String endpoint,
        Credential credential,
        Duration connectTimeout,
        Duration requestTimeout,
        String locale,
        @Nullable String applicationName) {

    private static final Duration LONGEST = Duration.ofMillis(Integer.MAX_VALUE);

    static Settings checked(
            URI endpoint,
            Credential credential,
            Duration connectTimeout,
            Duration requestTimeout,
            String locale,
            @Nullable String applicationName) {
        demand(
                "https".equalsIgnoreCase(endpoint.getScheme()) || "http".equalsIgnoreCase(endpoint.getScheme()),
                "The endpoint must be an http or https URL: call endpoint(PartnerCenter.GLOBAL)"
                        + " or endpoint(URI.create(\"https://…\")).");
        demand(endpoint.getHost() != null, "The endpoint has no host: give a whole URL, such as https://host:8443.");
        demand(
                endpoint.getRawUserInfo() == null && endpoint.getRawQuery() == null && endpoint.getFragment() == null,
                "The endpoint must not carry user, query or fragment: give scheme, host, port and path only,"
                        + " and the secret to credential(…).");
        finite("connectTimeout", connectTimeout);
        finite("requestTimeout", requestTimeout);
        demand(
                !locale.equals("und"),
                "The locale has no language: call locale(Locale.forLanguageTag(\"en-US\")), or leave it out.");
        demand(
                applicationName == null || (!applicationName.isBlank() && HeaderText.fits(applicationName)),
                "The applicationName must be printable ASCII text, since it travels in a header: shorten it to that,"
                        + " or leave it out.");
        return new Settings(
                endpoint.toString().replaceAll("/+$", ""),
                credential,
                connectTimeout,
                requestTimeout,
                locale,
                applicationName);
    }

    private static void finite(String option, Duration value) {
        demand(
                value.toMillis() > 0 && value.compareTo(LONGEST) <= 0,
                "The " + option + " must be between 1 millisecond and 24 days, and is " + value + ": call " + option
                        + "(Duration.ofSeconds(30)).");
    }

    private static void demand(boolean holds, String message) {
        if (!holds) {
            throw new IllegalStateException(message);
        }
    }
}
