package dev.cartwright.server.domain;

/** A refusal in the contract's own terms: its description is written for the caller and is sent as it stands. */
public final class FaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;
    private final String description;

    public FaultException(FaultCode code, String description) {
        this(code.status(), code.code(), description);
    }

    /** For codes that the contract itself names at the place that is violated. */
    public FaultException(int status, int code, String description) {
        super(status + "/" + code + " " + description);
        this.status = status;
        this.code = code;
        this.description = description;
    }

    public int status() {
        return status;
    }

    public int code() {
        return code;
    }

    public String description() {
        return description;
    }
}
