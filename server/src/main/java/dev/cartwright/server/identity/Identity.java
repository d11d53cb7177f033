package dev.cartwright.server.identity;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import dev.cartwright.server.domain.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How callers are known, and who gives out their tokens. */
public final class Identity {
    private static final int REMEMBERED_TOKENS = 10_000;
    private static final int LOOKS_A_SECOND = 50;
    private static final int FETCHES_A_MINUTE = 5;
    private static final int PROVIDER_MILLIS = 2_000;
    private static final int LARGEST_KEY_SET = 256 * 1_024;

    private final Authenticator authenticator;
    private final @Nullable TokenIssuer issuer;

    private Identity(Authenticator authenticator, @Nullable TokenIssuer issuer) {
        this.authenticator = authenticator;
        this.issuer = issuer;
    }

    /**
     * Of the accounts' provider, or built in.
     *
     * @param transactions where the built-in issuer keeps its keys
     * @param userForm whether the contract lets a name stand as a cart's last user
     */
    public static Identity of(Accounts accounts, Transactions transactions, Clock clock, Predicate<String> userForm) {
        return accounts.provider()
                .map(provider ->
                        of(provider, new Holders(accounts, new IssuerName(provider.issuer()), userForm), clock))
                .orElseGet(() -> builtIn(new Holders(accounts, IssuerName.BUILT_IN, userForm), transactions, clock));
    }

    private static Identity builtIn(Holders holders, Transactions transactions, Clock clock) {
        SigningKeys keys =
                new SigningKeys(transactions, clock, new BoundedRate(LOOKS_A_SECOND, Duration.ofSeconds(1), clock));
        Authenticator authenticator = authenticator(keys, Set.copyOf(Resource.uris()), holders, clock);
        return new Identity(authenticator, new TokenIssuer(keys, IssuerName.BUILT_IN, clock));
    }

    private static Identity of(IdentityProvider provider, Holders holders, Clock clock) {
        ProviderKeys keys = new ProviderKeys(
                provider.jwksUri(),
                new DefaultResourceRetriever(PROVIDER_MILLIS, PROVIDER_MILLIS, LARGEST_KEY_SET),
                clock,
                new BoundedRate(FETCHES_A_MINUTE, Duration.ofMinutes(1), clock));
        return new Identity(authenticator(keys, provider.audiences(), holders, clock), null);
    }

    private static Authenticator authenticator(TrustedKeys keys, Set<String> audiences, Holders holders, Clock clock) {
        return new BearerTokens(
                new TokenVerifier(keys, audiences, holders, clock), new VerifiedTokens(clock, REMEMBERED_TOKENS));
    }

    public Authenticator authenticator() {
        return authenticator;
    }

    /** Empty when an identity provider gives out the tokens. */
    public Optional<TokenIssuer> issuer() {
        return Optional.ofNullable(issuer);
    }
}
