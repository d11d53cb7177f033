package dev.cartwright.server.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a token says of its holder, in the words of Azure AD and of others (decision 0026). */
final class Claims {
    static final String TENANT = "tid";
    static final String APPLICATION = "appid";
    static final String USER = "oid";
    static final String SCOPE = "scp";

    private static final List<String> APPLICATIONS = List.of(APPLICATION, "azp", "client_id");
    private static final List<String> USERS = List.of(USER, "sub");
    private static final List<String> SCOPES = List.of(SCOPE, "scope");

    private final JWTClaimsSet set;

    Claims(JWTClaimsSet set) {
        this.set = set;
    }

    Optional<String> tenant() throws ParseException {
        return first(List.of(TENANT));
    }

    Optional<String> application() throws ParseException {
        return first(APPLICATIONS);
    }

    Optional<String> user() throws ParseException {
        return first(USERS);
    }

    /** A user's consent shows as a scope; an application alone has none of that name. */
    TokenKind kind() {
        return SCOPES.stream().flatMap(name -> words(set.getClaim(name))).anyMatch(TokenIssuer.USER_SCOPE::equals)
                ? TokenKind.APP_AND_USER
                : TokenKind.APP_ONLY;
    }

    private Optional<String> first(List<String> names) throws ParseException {
        for (String name : names) {
            String value = set.getStringClaim(name);
            if (value != null) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** Scopes are one text with spaces, or a list. */
    private static Stream<String> words(@Nullable Object claim) {
        return claim instanceof List<?> list
                ? list.stream().map(String::valueOf)
                : Arrays.stream(claim instanceof String text ? text.split(" ") : new String[0]);
    }
}
