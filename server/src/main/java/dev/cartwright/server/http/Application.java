package dev.cartwright.server.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.io.ByteArrayInputStream;
import java.security.Principal;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ResourceConfig;
import org.jspecify.annotations.Nullable;

/** Jersey and the resources in it. */
final class Application {
    private final ApplicationHandler jersey;
    private final ServiceHeaders headers;
    private final CurrentCall current;

    Application(ResourceConfig resources, ServiceHeaders headers, CurrentCall current) {
        this.jersey = new ApplicationHandler(resources);
        this.headers = headers;
        this.current = current;
    }

    /** Runs the resource on this thread. */
    void answer(Exchange exchange, Call call) {
        ContainerRequest request = new ContainerRequest(
                Address.BASE,
                call.address().uri(),
                call.operation().method(),
                new Nobody(),
                new MapPropertiesDelegate(),
                jersey.getConfiguration());
        putHeaders(request, call.operation(), exchange.request().getHeaders());
        request.setEntityStream(new ByteArrayInputStream(call.body()));
        request.setWriter(new AnswerWriter(exchange));
        current.during(headers.requestId(exchange.request()), call, () -> jersey.handle(request));
    }

    /** The media types are those that were agreed on, so that no later stage judges them differently. */
    private static void putHeaders(ContainerRequest request, Operation operation, HttpFields sent) {
        request.header(HttpHeaders.ACCEPT, operation.produces().get(0));
        operation.consumes().stream().findFirst().ifPresent(type -> request.header(HttpHeaders.CONTENT_TYPE, type));
        for (Parameter parameter : operation.parameters()) {
            List<String> values =
                    parameter.in().equals("header") ? sent.getValuesList(parameter.name()) : List.<String>of();
            if (!values.isEmpty()) {
                request.headers(parameter.name(), values);
            }
        }
    }

    /** Who calls is the gate's to know. */
    private static final class Nobody implements SecurityContext {
        @Override
        public @Nullable Principal getUserPrincipal() {
            return null;
        }

        @Override
        public boolean isUserInRole(String role) {
            return false;
        }

        @Override
        public boolean isSecure() {
            return false;
        }

        @Override
        public @Nullable String getAuthenticationScheme() {
            return null;
        }
    }
}
