package dev.cartwright.server.endpoints;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwright.server.domain.FaultException;
import dev.cartwright.server.domain.StoreUnavailableException;
import dev.cartwright.server.http.Bodies;
import dev.cartwright.server.http.HttpFault;
import dev.cartwright.server.identity.Accounts;
import dev.cartwright.server.identity.TokenIssuer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives tokens to the accounts at {@code POST /{tenant}/oauth2/token} (decision 0026). */
public final class TokenEndpoint extends Handler.Abstract {
    private static final Pattern PATH = Pattern.compile("/([^/]+)/oauth2/token");
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Logger LOG = LoggerFactory.getLogger(TokenEndpoint.class);

    private final TokenGrants grants;
    private final Bodies bodies;
    private final OAuthAnswers answers;

    public TokenEndpoint(Accounts accounts, TokenIssuer issuer, Bodies bodies, ObjectMapper json) {
        this.grants = new TokenGrants(accounts, issuer);
        this.bodies = bodies;
        this.answers = new OAuthAnswers(json);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Matcher path = PATH.matcher(request.getHttpURI().getPath());
        if (!path.matches()) {
            return false;
        }
        String tenant = path.group(1);
        try {
            checkHead(request, response);
            bodies.collect(
                    request,
                    TokenForm.LARGEST,
                    body -> answer(tenant, body, response, callback),
                    fault -> answers.refuse(response, callback, refusal(fault)));
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
    }

    private void answer(String tenant, byte[] body, Response response, Callback callback) {
        try {
            answers.write(response, callback, HttpStatus.OK_200, grants.answer(tenant, TokenForm.of(body)));
        } catch (OAuthException refusal) {
            answers.refuse(response, callback, refusal);
        } catch (StoreUnavailableException e) {
            LOG.error("no token given: {}", e.toString());
            answers.refuse(response, callback, refusal(HttpFault.UNAVAILABLE.exception()));
        } catch (RuntimeException e) {
            callback.failed(e);
        }
    }

    /** In OAuth's terms. */
    private static OAuthException refusal(FaultException fault) {
        return switch (fault.status()) {
            case HttpStatus.PAYLOAD_TOO_LARGE_413 -> TokenForm.tooLarge();
            case HttpStatus.SERVICE_UNAVAILABLE_503 ->
                new OAuthException(fault.status(), "temporarily_unavailable", fault.description());
            default -> new OAuthException(fault.status(), "invalid_request", fault.description());
        };
    }
}
