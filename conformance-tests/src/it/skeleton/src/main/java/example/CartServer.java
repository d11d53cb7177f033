package example;

import com.sun.net.httpserver.HttpServer;
import java.net.URI;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.jdkhttp.JdkHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** The contract's interface behind the JDK's own HTTP server. */
final class CartServer implements AutoCloseable {
    private final HttpServer server;

    private CartServer(HttpServer server) {
        this.server = server;
    }

    static CartServer start() {
        ResourceConfig application = new ResourceConfig()
                .property(ServerProperties.WADL_FEATURE_DISABLE, true)
                .register(JacksonFeature.class)
                .register(new Json())
                .register(new ServiceHeaders())
                .register(new CartsInMemory());
        return new CartServer(JdkHttpServerFactory.createHttpServer(URI.create("http://127.0.0.1:0/"), application));
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
