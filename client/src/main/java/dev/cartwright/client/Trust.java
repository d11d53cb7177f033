package dev.cartwright.client;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** TLS that trusts the certificates of one store and no others. */
final class Trust {
    private Trust() {}

    /** @throws IllegalStateException if the store cannot be used; the message says what to do */
    static SSLContext only(KeyStore certificates) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(certificates);
            if (Stream.of(factory.getTrustManagers()).allMatch(Trust::trustsNobody)) {
                throw new IllegalStateException(
                        "The trustStore holds no certificate that could be trusted: put those of the issuers into it, or leave it out for"
                                + " the JDK's own.");
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The trustStore cannot be used: load it before, with KeyStore.getInstance(file, password).", e);
        }
    }

    private static boolean trustsNobody(TrustManager manager) {
        return manager instanceof X509TrustManager x509 && x509.getAcceptedIssuers().length == 0;
    }
}
