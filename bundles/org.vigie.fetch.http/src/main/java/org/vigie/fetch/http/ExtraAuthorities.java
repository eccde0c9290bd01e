package org.vigie.fetch.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Trusts the authorities of a PEM file beside those of the platform. */
final class ExtraAuthorities {

    private ExtraAuthorities() {}

    static SSLContext context(Path pem) throws GeneralSecurityException, IOException {
        KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
        all.load(null, null);
        int number = 0;
        for (X509Certificate known : platform().getAcceptedIssuers()) {
            all.setCertificateEntry("platform-" + number++, known);
        }
        try (InputStream in = Files.newInputStream(pem)) {
            for (Certificate extra : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                all.setCertificateEntry("extra-" + number++, extra);
            }
        }
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers(all), null);
        return context;
    }

    private static X509TrustManager platform() throws GeneralSecurityException {
        return (X509TrustManager) managers(null)[0];
    }

    private static TrustManager[] managers(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }
}
