package dev.cartwright.server.endpoints;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwright.server.domain.StoreUnavailableException;
import dev.cartwright.server.identity.Accounts;
import dev.cartwright.server.identity.TokenIssuer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.FormFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.Promise;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives tokens to the accounts at {@code POST /{tenant}/oauth2/token} (decision 0026). */
public final class TokenEndpoint extends Handler.Abstract {
    private static final Pattern PATH = Pattern.compile("/([^/]+)/oauth2/token");
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int MOST_FIELDS = 20;
    private static final int LARGEST = 16 * 1_024;
    private static final long RETRY_SECONDS = 5;
    private static final Logger LOG = LoggerFactory.getLogger(TokenEndpoint.class);

    private final TokenGrants grants;
    private final OAuthAnswers answers;

    public TokenEndpoint(Accounts accounts, TokenIssuer issuer, ObjectMapper json) {
        this.grants = new TokenGrants(accounts, issuer);
        this.answers = new OAuthAnswers(json);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Matcher path = PATH.matcher(Request.getPathInContext(request));
        if (!path.matches()) {
            return false;
        }
        Promise.Invocable<Fields> answer = new Answer(path.group(1), response, callback);
        try {
            checkHead(request, response);
            FormFields.onFields(request, StandardCharsets.UTF_8, MOST_FIELDS, LARGEST, answer);
        } catch (OAuthException refusal) {
            answers.refuse(response, callback, refusal);
        }
        return true;
    }

    private static void checkHead(Request request, Response response) {
        if (!HttpMethod.POST.is(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, HttpMethod.POST.asString());
            throw new OAuthException(
                    HttpStatus.METHOD_NOT_ALLOWED_405, "invalid_request", "Tokens are asked for with POST.");
        }
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        if (type == null
                || !type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(FORM)) {
            throw OAuthException.invalidRequest("The body must be " + FORM + ".");
        }
        if (request.getLength() > LARGEST) {
            throw tooLarge();
        }
    }

    private static OAuthException tooLarge() {
        return new OAuthException(
                HttpStatus.PAYLOAD_TOO_LARGE_413,
                "invalid_request",
                "The body is larger than " + LARGEST + " bytes, or has more than " + MOST_FIELDS + " fields.");
    }

    private static OAuthException unavailable() {
        return new OAuthException(
                HttpStatus.SERVICE_UNAVAILABLE_503,
                "temporarily_unavailable",
                "The server cannot reach its store; try again later.");
    }

    /** Is called when the form has arrived; no thread waits for it. */
    private final class Answer implements Promise.Invocable<Fields> {
        private final String tenant;
        private final Response response;
        private final Callback callback;

        Answer(String tenant, Response response, Callback callback) {
            this.tenant = tenant;
            this.response = response;
            this.callback = callback;
        }

        @Override
        public void succeeded(Fields fields) {
            try {
                answers.write(response, callback, HttpStatus.OK_200, grants.answer(tenant, new TokenForm(fields)));
            } catch (OAuthException refusal) {
                answers.refuse(response, callback, refusal);
            } catch (StoreUnavailableException e) {
                LOG.error("no token given: {}", e.toString());
                response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_SECONDS);
                answers.refuse(response, callback, unavailable());
            } catch (RuntimeException e) {
                callback.failed(e);
            }
        }

        /** Jetty says with the kind of exception whether there was too much or it was no form. */
        @Override
        public void failed(Throwable failure) {
            if (failure instanceof IllegalStateException) {
                answers.refuse(response, callback, tooLarge());
            } else if (failure instanceof IllegalArgumentException) {
                answers.refuse(response, callback, OAuthException.invalidRequest("The body is no form in UTF-8."));
            } else if (failure instanceof TimeoutException) {
                answers.refuse(
                        response,
                        callback,
                        new OAuthException(
                                HttpStatus.REQUEST_TIMEOUT_408, "invalid_request", "The body did not arrive in time."));
            } else if (failure instanceof IOException || failure instanceof HttpException) {
                answers.refuse(response, callback, OAuthException.invalidRequest("The body did not arrive."));
            } else {
                callback.failed(failure);
            }
        }
    }
}
