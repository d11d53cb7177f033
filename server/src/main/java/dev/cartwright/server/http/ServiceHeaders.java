package dev.cartwright.server.http;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;

/** The headers that every answer carries, errors of every kind included (decision 0016). Thread-safe. */
final class ServiceHeaders {
    static final String REQUEST_ID = "MS-RequestId";
    static final String CORRELATION_ID = "MS-CorrelationId";
    private static final String CORRELATION_VECTOR = "MS-CV";
    private static final String LOCALE = "X-Locale";
    private static final String SERVER_ID = "MS-ServerId";
    private static final int VECTOR_BYTES = 12;
    private static final String VALUES = Values.class.getName();

    private final Map<String, Parameter> declared;
    private final Supplier<RandomGenerator> random;
    private final String serverId;

    ServiceHeaders(List<Operation> operations, Supplier<RandomGenerator> random) {
        this.declared = operations.stream()
                .flatMap(operation -> operation.parameters().stream())
                .filter(parameter -> parameter.in().equals("header"))
                .collect(Collectors.toUnmodifiableMap(Parameter::name, Function.identity(), (first, same) -> first));
        this.random = random;
        this.serverId = String.format("%08X", random.get().nextInt());
    }

    /** The request's own id, or the one made for it. */
    String requestId(Request request) {
        return of(request).requestId;
    }

    /** Puts the same values each time that it is called for a request. */
    void putInto(HttpFields.Mutable headers, Request request) {
        Values values = of(request);
        headers.put(REQUEST_ID, values.requestId);
        headers.put(CORRELATION_ID, values.correlationId);
        headers.put(CORRELATION_VECTOR, values.correlationVector);
        headers.put(SERVER_ID, serverId);
        headers.put(LOCALE, values.locale + "," + values.locale);
    }

    private Values of(Request request) {
        if (request.getAttribute(VALUES) instanceof Values known) {
            return known;
        }
        HttpFields sent = request.getHeaders();
        Values values = new Values(
                echoed(sent, REQUEST_ID, this::newId),
                echoed(sent, CORRELATION_ID, this::newId),
                echoed(sent, CORRELATION_VECTOR, this::newVector),
                echoed(sent, LOCALE, this::defaultLocale));
        request.setAttribute(VALUES, values);
        return values;
    }

    /** A value that the contract does not allow is not echoed, nor one of several. */
    private String echoed(HttpFields sent, String name, Supplier<String> made) {
        List<String> values = sent.getValuesList(name);
        Parameter parameter = declared.get(name);
        return values.size() == 1 && parameter != null && Parameters.isValid(parameter, values.get(0))
                ? values.get(0)
                : made.get();
    }

    /** A GUID of version 4. */
    private String newId() {
        RandomGenerator bits = random.get();
        long first = (bits.nextLong() & ~0xF000L) | 0x4000L;
        long second = (bits.nextLong() >>> 2) | Long.MIN_VALUE;
        return new UUID(first, second).toString();
    }

    private String newVector() {
        byte[] bytes = new byte[VECTOR_BYTES];
        random.get().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes) + ".0";
    }

    private String defaultLocale() {
        Parameter parameter = declared.get(LOCALE);
        return parameter == null ? "" : parameter.defaultValue();
    }

    /** What a request has brought, or what was made for it. */
    private record Values(String requestId, String correlationId, String correlationVector, String locale) {}
}
