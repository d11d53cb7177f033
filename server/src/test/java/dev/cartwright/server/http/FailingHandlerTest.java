package dev.cartwright.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

class FailingHandlerTest {
    @Test
    void aDelayedCallThatEndsInAnErrorIsAnswered() throws Exception {
        Contract contract = Contract.builtIn();
        List<Operation> operations = contract.operations();
        FaultPlan plan = new FaultPlan(contract);
        plan.failNext("getCart", 1, Fault.delay(Duration.ofMillis(1)));
        FaultAnswers answers =
                new FaultAnswers(new FaultBody(new ObjectMapper(), 100), new ServiceHeaders(operations, Random::new));
        Server jetty = new Server();
        LocalConnector connector = new LocalConnector(jetty);
        jetty.addConnector(connector);
        jetty.setHandler(new FailingHandler(new Broken(), plan, new Routes(operations), answers));
        jetty.start();
        try {
            assertThat(connector.getResponse("GET /v1/customers/a/carts/b HTTP/1.1\r\nHost: x\r\n\r\n"))
                    .startsWith("HTTP/1.1 500 ");
        } finally {
            jetty.stop();
        }
    }

    private static final class Broken extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            throw new AssertionError("broken on purpose");
        }
    }
}
