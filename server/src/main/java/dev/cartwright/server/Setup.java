package dev.cartwright.server;

import dev.cartwright.server.domain.Catalog;
import dev.cartwright.server.identity.Accounts;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A server's configuration with what its files say.
 *
 * <p>They are read once: a file may be a pipe.
 */
record Setup(ServerConfig config, Accounts accounts, Catalog catalog) {

    /** @throws ConfigurationException when a file cannot be used; the message says what to do */
    static Setup read(ServerConfig config) {
        return new Setup(config, YamlFile.accounts(config.accounts()), YamlFile.catalog(config.catalog()));
    }

    boolean hasSampleAccounts() {
        return config.accounts().isEmpty();
    }

    /** Whether everybody knows a secret of these accounts: a copy of the built-in file has them too. */
    boolean hasSampleSecrets() {
        Set<String> known = secrets(YamlFile.accounts(Optional.empty()));
        return secrets(accounts).stream().anyMatch(known::contains);
    }

    private static Set<String> secrets(Accounts accounts) {
        return accounts.all().stream()
                .flatMap(account -> Stream.of(account.clientSecret(), account.refreshToken()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
