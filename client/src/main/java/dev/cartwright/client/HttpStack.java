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
import org.glassfish.jersey.jnh.connector.JavaNetHttpClientProperties;
import org.glassfish.jersey.jnh.connector.JavaNetHttpConnectorProvider;

/**
 * Jersey's client over the JDK's. Jersey's default connector cannot send PATCH, and sends a POST a second time when a
 * kept-alive connection is cut: a second purchase.
 */
final class HttpStack {
    private HttpStack() {}

    /** For the identity provider, by the JVM's own proxy and trust. */
    static HttpClient.Builder plain(Duration connectTimeout) {
        return HttpClient.newBuilder()
                // No "Upgrade: h2c" here either.
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connectTimeout);
    }

    /** For the identity provider, on the same ways. */
    static HttpClient plain(Settings settings) {
        HttpClient.Builder builder = plain(settings.connectTimeout());
        InetSocketAddress proxy = settings.proxy();
        if (proxy != null) {
            builder.proxy(ProxySelector.of(proxy));
        }
        KeyStore trust = settings.trustStore();
        return trust == null
                ? builder.build()
                : builder.sslContext(Trust.only(trust)).build();
    }

    /** An IPv6 address in its brackets. */
    private static String uri(InetSocketAddress proxy) {
        String host = proxy.getHostString();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + proxy.getPort();
    }

    static Client client(Settings settings) {
        return client(settings, new JavaNetHttpConnectorProvider());
    }

    static Client client(Settings settings, ConnectorProvider connector) {
        ClientConfig config = new ClientConfig()
                .connectorProvider(connector)
                .property(ClientProperties.CONNECT_TIMEOUT, (int)
                        settings.connectTimeout().toMillis())
                .property(ClientProperties.READ_TIMEOUT, (int)
                        settings.requestTimeout().toMillis())
                // The token belongs to one host.
                .property(ClientProperties.FOLLOW_REDIRECTS, false)
                // No "Upgrade: h2c": servers have hung on it when the request has a body.
                .property(JavaNetHttpClientProperties.HTTP_VERSION, HttpClient.Version.HTTP_1_1.name())
                // Bodies are bytes here; looking for the other kinds warns about jars that nobody needs.
                .property(CommonProperties.PROVIDER_DEFAULT_DISABLE, "ALL")
                // Whatever else lies on the user's class path stays out of our calls.
                .property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
                .property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
        InetSocketAddress proxy = settings.proxy();
        if (proxy != null) {
            config.property(ClientProperties.PROXY_URI, uri(proxy));
        }
        JerseyClientBuilder builder = new JerseyClientBuilder().withConfig(config);
        KeyStore trust = settings.trustStore();
        return trust == null
                ? builder.build()
                : builder.sslContext(Trust.only(trust)).build();
    }
}
