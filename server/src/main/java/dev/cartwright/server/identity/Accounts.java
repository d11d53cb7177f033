package dev.cartwright.server.identity;

import dev.cartwright.server.domain.Customer;
import dev.cartwright.server.domain.FaultCode;
import dev.cartwright.server.domain.FaultException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** All partners, and whom a token belongs to. Immutable. */
public final class Accounts {
    private static final String BEARER = "bearer ";

    private final List<Account> all;
    private final List<Known> known = new ArrayList<>();

    /** @throws IllegalArgumentException when a token or a customer is given twice: each belongs to one partner */
    public Accounts(List<Account> all) {
        this.all = List.copyOf(all);
        refuseTwice(
                "token",
                account ->
                        Stream.of(account.tokens().appOnly(), account.tokens().appAndUser()));
        refuseTwice("customer", account -> account.customers().stream().map(Customer::id));
        for (Account account : all) {
            known.add(new Known(digest(account.tokens().appOnly()), new Caller(account, TokenKind.APP_ONLY)));
            known.add(new Known(digest(account.tokens().appAndUser()), new Caller(account, TokenKind.APP_AND_USER)));
        }
    }

    /** Says which accounts, and no value: a token is a secret. */
    private void refuseTwice(String what, Function<Account, Stream<String>> values) {
        Map<String, Account> holders = new HashMap<>();
        for (Account account : all) {
            values.apply(account).forEach(value -> {
                Account other = holders.put(value, account);
                if (other != null) {
                    String holder = other.equals(account)
                            ? "the account " + account.name() + " has a " + what + " twice"
                            : "the accounts " + other.name() + " and " + account.name() + " have the same " + what;
                    throw new IllegalArgumentException(holder + "; each belongs to one");
                }
            });
        }
    }

    /** In the order of the file. */
    public List<Account> all() {
        return all;
    }

    /**
     * Whom the Authorization header names (decision 0015).
     *
     * @throws FaultException when there is no bearer token or nobody's
     */
    public Caller authenticate(Optional<String> authorization) {
        String header = authorization
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> new FaultException(
                        FaultCode.TOKEN_MISSING, "The header Authorization with a bearer token is missing."));
        if (!header.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            throw denied("The header Authorization does not hold a bearer token.");
        }
        return holder(header.substring(BEARER.length()).strip())
                .orElseThrow(() -> denied("The bearer token is not valid."));
    }

    /** Looks at every token whatever matches, so that the time taken tells nothing. */
    private Optional<Caller> holder(String token) {
        byte[] digest = digest(token);
        Optional<Caller> found = Optional.empty();
        for (Known candidate : known) {
            if (MessageDigest.isEqual(candidate.digest(), digest)) {
                found = Optional.of(candidate.caller());
            }
        }
        return found;
    }

    private static FaultException denied(String description) {
        return new FaultException(FaultCode.ACCESS_DENIED, description);
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared as a record
    private record Known(byte[] digest, Caller caller) {}
}
