package dev.cartwright.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.cartwright.server.model.Cart;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to read a cart in the contract's way, and what Jackson alone takes to bind the same bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RequestReading {
    private static final String LINE = "{\"id\":%d,\"catalogItemId\":\"CFQ7TTC0LH0Z:0001:CFQ7TTC0K18P\",\"quantity\":5,"
            + "\"billingCycle\":\"monthly\",\"termDuration\":\"P1M\",\"friendlyName\":\"Seats of the sales team\","
            + "\"provisioningContext\":{\"scope\":\"shared\"}}";

    @Param({"1", "10", "100"})
    public int lines;

    private final ObjectMapper jackson =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private final BodyReader reader = new BodyReader(new CurrentCall(), jackson, JudgingRoom.ofThisProcess());
    private final Rule rule = Contract.builtIn().operations().stream()
            .filter(operation -> operation.id().equals("updateCart"))
            .map(Operation::body)
            .findFirst()
            .orElseThrow();
    private byte[] body = {};

    @Setup
    public void write() {
        String line = String.join(",", Collections.nCopies(lines, LINE));
        Object[] ids = IntStream.range(0, lines).boxed().toArray();
        body = ("{\"lineItems\":[" + line.formatted(ids) + "]}").getBytes(UTF_8);
    }

    @Benchmark
    public Cart jackson() throws IOException {
        return jackson.readValue(body, Cart.class);
    }

    @Benchmark
    public Cart contract() {
        return reader.read(body, rule, List.of(), Cart.class);
    }
}
