package dev.cartwright.client;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** TLS that trusts the certificates of one store and no others. */
final class Trust {
    private Trust() {}

    /** @throws IllegalStateException if the store cannot be used; the message says what to do */
    static SSLContext only(KeyStore certificates) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(certificates);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The trustStore cannot be used: load it before, with KeyStore.getInstance(file, password).", e);
        }
    }
}
