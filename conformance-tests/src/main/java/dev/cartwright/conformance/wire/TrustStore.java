package dev.cartwright.conformance.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** Reads the certificates that are trusted in place of the JVM's: PEM, or a key store of Java's. */
public final class TrustStore {

    private TrustStore() {}

    /**
     * What makes connections that trust these certificates and no others.
     *
     * @throws IOException if the file cannot be read
     * @throws GeneralSecurityException if it holds no certificate that can be used
     */
    public static SSLSocketFactory read(Path file, Optional<String> password)
            throws IOException, GeneralSecurityException {
        KeyStore store = isPem(file)
                ? pem(file)
                : KeyStore.getInstance(
                        file.toFile(), password.map(String::toCharArray).orElse(null));
        if (store.size() == 0) {
            throw new CertificateException("no certificate in it can be read; does it need its password?");
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    private static boolean isPem(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                .contains("-----BEGIN CERTIFICATE-----");
    }

    private static KeyStore pem(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (Certificate certificate : CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            store.setCertificateEntry("trusted-" + store.size(), certificate);
        }
        return store;
    }
}
