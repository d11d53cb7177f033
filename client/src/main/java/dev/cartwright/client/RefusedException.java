package dev.cartwright.client;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The service said no, with the HTTP status and, from Partner Center itself, a documented code. A gateway's page, and a body that broke off
 * or has an impossible length, are a refusal without one.
 */
public sealed class RefusedException extends PartnerCenterException
        permits AccessDeniedException,
                NotFoundException,
                ConflictException,
                ChangedException,
                ThrottledException,
                ServiceFailedException {
    private static final long serialVersionUID = 1L;
    private static final Set<Integer> RETRYABLE = Set.of(408, 429, 500, 502, 503, 504);

    private final int status;
    private final @Nullable Integer code;
    private final @Nullable String description;
    private final String[] data;
    private final @Nullable String source;
    private final @Nullable Duration retryAfter;
    private final String body;

    static RefusedException of(
            String message, Request request, int status, Fault fault, @Nullable Duration retryAfter) {
        return switch (fault.meant(status)) {
            case 401, 403 -> new AccessDeniedException(message, request, status, fault, retryAfter);
            case 404 -> new NotFoundException(message, request, status, fault, retryAfter);
            case 409 -> new ConflictException(message, request, status, fault, retryAfter);
            case 412 -> new ChangedException(message, request, status, fault, retryAfter);
            case 429 -> new ThrottledException(message, request, status, fault, retryAfter);
            default ->
                status >= 500
                        ? new ServiceFailedException(message, request, status, fault, retryAfter)
                        : new RefusedException(message, request, status, fault, retryAfter);
        };
    }

    RefusedException(String message, Request request, int status, Fault fault, @Nullable Duration retryAfter) {
        super(message, null, request, doubt(status));
        this.status = status;
        this.code = fault.code();
        this.description = fault.description();
        this.data = fault.data().toArray(new String[0]);
        this.source = fault.source();
        this.retryAfter = retryAfter;
        this.body = fault.body();
    }

    /** True for 408, 429, 500, 502, 503 and 504. */
    @Override
    public boolean retryable() {
        return isPassing(status);
    }

    /** Whether the same may go well later. */
    static boolean isPassing(int status) {
        return RETRYABLE.contains(status);
    }

    /** Of a service that gave up on the work, or failed at it: no other status leaves open whether it was done. */
    static Doubt doubt(int status) {
        return status == 408 || status >= 500 ? Doubt.OPEN : Doubt.NONE;
    }

    @Override
    int answered() {
        return status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** Partner Center's own code, one of {@link ErrorCodes} or a later one; empty when a gateway answered. */
    public OptionalInt code() {
        return code == null ? OptionalInt.empty() : OptionalInt.of(code);
    }

    /** What the service says is wrong, in the language of the client's locale. */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /** Further details; often empty. */
    public List<String> data() {
        return List.of(data);
    }

    /** The part of the service that refused. */
    public Optional<String> source() {
        return Optional.ofNullable(source);
    }

    /** How long the service asks to wait before the next call; never negative. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** The body as it came, as far as it came; empty when there was none, or none that can be read as text (gzip). */
    public String body() {
        return body;
    }
}
