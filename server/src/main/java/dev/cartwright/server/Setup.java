package dev.cartwright.server;

import dev.cartwright.server.domain.Catalog;
import dev.cartwright.server.identity.Accounts;

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

    /** Whether everybody knows the secrets. */
    boolean hasSampleAccounts() {
        return config.accounts().isEmpty();
    }
}
