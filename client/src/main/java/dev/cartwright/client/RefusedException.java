package dev.cartwright.client;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The service said no, with the HTTP status and, from Partner Center itself, a documented code. */
public final class RefusedException extends PartnerCenterException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable Long code;
    private final @Nullable String description;
    private final String[] data;
    private final @Nullable String source;
    private final @Nullable Duration retryAfter;
    private final String body;

    RefusedException(String message, Attempt attempt, int status, Fault fault, @Nullable Duration retryAfter) {
        super(message, null, attempt);
        this.status = status;
        this.code = fault.code();
        this.description = fault.description();
        this.data = fault.data().toArray(new String[0]);
        this.source = fault.source();
        this.retryAfter = retryAfter;
        this.body = fault.body();
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** Partner Center's own code, such as 800002; empty when a gateway answered. */
    public OptionalLong code() {
        return code == null ? OptionalLong.empty() : OptionalLong.of(code);
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

    /** The whole body as it came; empty when there was none. */
    public String body() {
        return body;
    }
}
