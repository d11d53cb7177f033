package dev.cartwright.server.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.model.ModelValidationException;
import org.junit.jupiter.api.Test;

/** What Jersey would look at whenever a server starts. */
class ResourcesTest {

    @Test
    void theResourcesAreAModelThatJerseyAccepts() {
        assertThatCode(() -> validated(CartsResource.class, OrdersResource.class))
                .doesNotThrowAnyException();
    }

    @Test
    void resourcesThatContendForAPathAreNoModel() {
        assertThatThrownBy(() -> validated(One.class, Other.class)).isInstanceOf(ModelValidationException.class);
    }

    private static void validated(Class<?>... resources) {
        new ApplicationHandler(new ResourceConfig(resources));
    }

    /** Takes a path. */
    @Path("/same")
    public static final class One {
        @GET
        public String get() {
            return "one";
        }
    }

    /** Takes the same. */
    @Path("/same")
    public static final class Other {
        @GET
        public String get() {
            return "other";
        }
    }
}
