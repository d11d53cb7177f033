package dev.cartwright.client;

import jakarta.ws.rs.client.Client;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.security.KeyStore;
import java.time.Duration;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.client.ClientConfig;
import org.glassfish.jersey.client.ClientProperties;
import org.glassfish.jersey.client.JerseyClientBuilder;
import org.glassfish.jersey.client.spi.ConnectorProvider;

/**
 * Jersey's client over the JDK's. Jersey's default connector cannot send PATCH, and sends a POST a second time when a
 * kept-alive connection is cut: a second purchase.
 */
final class HttpStack {
    private HttpStack() {}

    /** By the JVM's own proxy and trust. */
    static HttpClient.Builder http(Duration connectTimeout) {
        return HttpClient.newBuilder()
                // No "Upgrade: h2c": servers have hung on it when the request has a body.
                .version(HttpClient.Version.HTTP_1_1)
                // The token belongs to one host.
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .executor(new ClientThreads("cartwright-http"));
    }

    /**
     * For the service and the identity provider alike.
     *
     * @throws IllegalStateException if the trust store cannot be used; the message says what to do
     */
    static HttpClient.Builder http(Settings settings) {
        HttpClient.Builder builder = http(settings.connectTimeout());
        InetSocketAddress proxy = settings.proxy();
        if (proxy != null) {
            builder.proxy(ProxySelector.of(proxy));
        }
        KeyStore trust = settings.trustStore();
        return trust == null ? builder : builder.sslContext(Trust.only(trust));
    }

    /** Connects when it is first used. */
    static Client client(Settings settings) {
        HttpClient.Builder http = http(settings);
        return client(settings, (client, configuration) -> new JdkConnector(http.build(), settings.maxResponseBytes()));
    }

    static Client client(Settings settings, ConnectorProvider connector) {
        return new JerseyClientBuilder()
                .withConfig(new ClientConfig()
                        .connectorProvider(connector)
                        .property(ClientProperties.READ_TIMEOUT, (int)
                                settings.requestTimeout().toMillis())
                        // Bodies are bytes here; looking for the other kinds warns about jars that nobody needs.
                        .property(CommonProperties.PROVIDER_DEFAULT_DISABLE, "ALL")
                        // Whatever else lies on the user's class path stays out of our calls.
                        .property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
                        .property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true))
                .build();
    }
}
