package dev.cartwright.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwright.server.domain.FaultException;
import dev.cartwright.server.model.ApiFault;
import dev.cartwright.server.model.GatewayFault;
import java.util.List;
import org.slf4j.event.Level;

/** The one writer of the documented error body, for Jersey's errors and Jetty's. */
final class FaultBody {
    static final String CONTENT_TYPE = "application/json; charset=utf-8";

    private static final String SOURCE = "Cartwright";
    private static final int TOO_MANY_REQUESTS = 429;
    private static final String CUT = " ...";

    private final ObjectMapper json;
    private final int longestDescription;

    /** @param longestDescription as the contract bounds it */
    FaultBody(ObjectMapper json, int longestDescription) {
        this.json = json;
        this.longestDescription = longestDescription;
    }

    /** The documented envelope, or for too many requests the gateway's. */
    Object of(FaultException fault) {
        if (fault.status() == TOO_MANY_REQUESTS) {
            return new GatewayFault().statusCode(fault.status()).message(fault.description());
        }
        return new ApiFault()
                .code(fault.code())
                .description(shortened(fault.description()))
                .data(List.of())
                .source(SOURCE);
    }

    /** An error is what somebody here must mend: not the caller's mistake, and not that the server stops or has too much to do. */
    static Level level(FaultException fault) {
        if (fault.status() == HttpFault.UNAVAILABLE.status()) {
            return Level.WARN;
        }
        boolean callers =
                fault.status() < HttpFault.UNEXPECTED.status() || fault.status() == HttpFault.NOT_IMPLEMENTED.status();
        return callers ? Level.INFO : Level.ERROR;
    }

    /** For the log: what the caller sent cannot begin a new line there. */
    String oneLine(FaultException fault) {
        return oneLine(fault.status() + "/" + fault.code() + " " + shortened(fault.description()));
    }

    /** A failure with all its causes. */
    static String oneLine(Throwable failure) {
        StringBuilder line = new StringBuilder(failure.toString());
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            line.append(" because of ").append(cause);
        }
        return oneLine(line.toString());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }

    byte[] bytes(FaultException fault) {
        try {
            return json.writeValueAsBytes(of(fault));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an error body is plain data", e);
        }
    }

    private String shortened(String description) {
        if (description.length() <= longestDescription) {
            return description;
        }
        int end = longestDescription - CUT.length();
        return description.substring(0, Character.isHighSurrogate(description.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
