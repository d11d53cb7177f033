package dev.cartwright.server.endpoints;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cartwright.server.http.Noted;
import dev.cartwright.server.http.SentStatus;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmRuntimeInfoMetric;
import io.prometheus.metrics.instrumentation.jvm.JvmThreadsMetrics;
import io.prometheus.metrics.instrumentation.jvm.ProcessMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;

/**
 * Counts and times every answer, and shows the figures at {@code /metrics} in Prometheus' text format. Thread-safe.
 *
 * <p>The labels come from the contract and from HTTP, so a caller cannot make their number grow.
 */
public final class Metrics implements RequestLog {
    private static final double NANOS_A_SECOND = 1e9;
    private static final String NONE = "none";

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Histogram requests = Histogram.builder()
            .name("cartwright_http_request_duration_seconds")
            .help("From the first byte of a request to the last of its answer.")
            .labelNames("operation", "method", "status")
            .classicOnly()
            .classicUpperBounds(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
            .register(registry);
    private final PrometheusTextFormatWriter format =
            PrometheusTextFormatWriter.builder().build();

    private boolean ofTheJvm;

    @Override
    public void log(Request request, Response response) {
        String method = HttpMethod.fromString(request.getMethod()) == null ? "other" : request.getMethod();
        OptionalInt sent = SentStatus.of(request, response);
        String status = sent.isPresent() ? Integer.toString(sent.getAsInt()) : NONE;
        requests.labelValues(Noted.OPERATION.on(request).orElse(NONE), method, status)
                .observe((System.nanoTime() - request.getBeginNanoTime()) / NANOS_A_SECOND);
    }

    /** {@code /metrics}. */
    public Handler handler() {
        return new Pages(Map.of("/metrics", this::page));
    }

    /** The figures of this Java virtual machine are added when they are first asked for: they make a start dearer. */
    private synchronized Page page() {
        if (!ofTheJvm) {
            JvmMemoryMetrics.builder().register(registry);
            JvmRuntimeInfoMetric.builder().register(registry);
            JvmThreadsMetrics.builder().register(registry);
            ProcessMetrics.builder().register(registry);
            ofTheJvm = true;
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            format.write(text, registry.scrape());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Page.fleeting(HttpStatus.OK_200, PrometheusTextFormatWriter.CONTENT_TYPE, text.toString(UTF_8));
    }
}
