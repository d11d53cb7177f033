package dev.cartwright.server.http;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        return remembered(request, REQUEST_ID, this::newId);
    }

    /** Puts the same values each time that it is called for a request. */
    void putInto(HttpFields.Mutable headers, Request request) {
        headers.put(REQUEST_ID, requestId(request));
        headers.put(CORRELATION_ID, remembered(request, CORRELATION_ID, this::newId));
        headers.put(CORRELATION_VECTOR, remembered(request, CORRELATION_VECTOR, this::newVector));
        headers.put(SERVER_ID, serverId);
        String locale = remembered(request, LOCALE, this::defaultLocale);
        headers.put(LOCALE, locale + "," + locale);
    }

    /** A value that the contract does not allow is not echoed. */
    private String remembered(Request request, String name, Supplier<String> made) {
        Object earlier = request.getAttribute(name);
        if (earlier instanceof String value) {
            return value;
        }
        String sent = request.getHeaders().get(name);
        Parameter parameter = declared.get(name);
        boolean echo = sent != null && parameter != null && Parameters.isValid(parameter, sent);
        String value = echo ? Objects.requireNonNull(sent) : made.get();
        request.setAttribute(name, value);
        return value;
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
}
