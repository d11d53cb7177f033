package dev.cartwright.client;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A proxy did not let a request through. */
final class ProxyRefusal extends IOException {
    private static final long serialVersionUID = 1L;

    /** By HTTP only a proxy answers so. */
    static final int PROXY_AUTHENTICATION_REQUIRED = 407;

    /** The JDK tells the status of a CONNECT that failed nowhere else. */
    private static final Pattern CONNECT_FAILED = Pattern.compile("Tunnel failed, got: ([0-9]{3})");

    private final int status;

    ProxyRefusal(int status) {
        super("status " + status);
        this.status = status;
    }

    /** That, if this is what happened; else what happened. */
    static IOException orOther(IOException problem) {
        Matcher failed = CONNECT_FAILED.matcher(String.valueOf(problem.getMessage()));
        return failed.matches() ? new ProxyRefusal(Integer.parseInt(failed.group(1))) : problem;
    }

    String happened() {
        return "the proxy refused to let it through, with status " + status;
    }

    String remedy() {
        if (isPassing()) {
            return "try again a little later, and look at the proxy's own log if it stays so.";
        }
        return status == PROXY_AUTHENTICATION_REQUIRED
                ? "it asks for credentials, which this client does not send: have it let this program through without, or"
                        + " set another one with proxy(…)."
                : "have it allow this host and port, or set another one with proxy(…).";
    }

    /** Whether the same may be let through a little later. */
    boolean isPassing() {
        return RefusedException.isPassing(status);
    }
}
