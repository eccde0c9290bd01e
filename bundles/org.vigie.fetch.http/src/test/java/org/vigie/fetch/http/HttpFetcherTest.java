package org.vigie.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.fetch.Validators;

/** Servers on the loopback interface: certificates, proxies, limits. */
class HttpFetcherTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    private Path folder;
    private final CountDownLatch release = new CountDownLatch(1);
    private HttpServer server;

    @AfterEach
    void stop() {
        release.countDown();
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void trustsTheAuthorityThatASettingNames() throws Exception {
        String address = startWithCertificate();
        assertThat(fetch(new Wish("", folder.resolve("authority.pem").toString(), 60, 1), address))
                .isEqualTo("bonjour");
        assertThatThrownBy(() -> fetch(new Wish("", "", 60, 1), address)).isInstanceOf(IOException.class);
    }

    @Test
    void saysThatAnAuthorityFileCannotBeRead() {
        assertThatThrownBy(
                () -> fetch(new Wish("", folder.resolve("none.pem").toString(), 60, 1), "http://127.0.0.1:9/"))
                .isInstanceOf(IOException.class).hasMessageContaining("none.pem");
    }

    @Test
    void goesThroughTheProxyThatASettingNames() throws Exception {
        start(HttpServer.create(loopback(), 0), exchange -> answer(exchange, "by proxy: " + exchange.getRequestURI()));
        String proxy = "http://127.0.0.1:" + server.getAddress().getPort();
        assertThat(fetch(new Wish(proxy, "", 60, 1), "http://feeds.example/x"))
                .isEqualTo("by proxy: http://feeds.example/x");
    }

    @Test
    void endsAnAnswerThatDoesNotEnd() throws Exception {
        start(HttpServer.create(loopback(), 0), exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("begin".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            await();
        });
        assertThatThrownBy(() -> fetch(new Wish("", "", 1, 1), address("http")))
                .hasMessageContaining("did not end within 1");
    }

    @Test
    void endsAnAnswerThatIsTooLarge() throws Exception {
        start(HttpServer.create(loopback(), 0), exchange -> answer(exchange, "x".repeat(2 * 1024 * 1024)));
        assertThatThrownBy(() -> fetch(new Wish("", "", 60, 1), address("http")))
                .hasMessageContaining("larger than 1 MiB");
    }

    private void await() throws IOException {
        try {
            release.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private String startWithCertificate() throws Exception {
        Path store = folder.resolve("server.p12");
        keytool("-genkeypair", "-alias", "server", "-keyalg", "EC", "-dname", "CN=127.0.0.1", "-ext",
                "SAN=ip:127.0.0.1",
                "-validity", "2", "-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD);
        keytool("-exportcert", "-rfc", "-alias", "server", "-keystore", store.toString(), "-storepass", PASSWORD,
                "-file",
                folder.resolve("authority.pem").toString());
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer https = HttpsServer.create(loopback(), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(context));
        start(https, exchange -> answer(exchange, "bonjour"));
        return address("https");
    }

    private static void keytool(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private void start(HttpServer created, Answer answer) {
        server = created;
        server.createContext("/", answer::to);
        server.setExecutor(task -> Thread.ofVirtual().start(task));
        server.start();
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String address(String scheme) {
        return scheme + "://127.0.0.1:" + server.getAddress().getPort() + "/feed";
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static String fetch(HttpFetcher.Settings settings, String address) throws IOException {
        HttpFetcher fetcher = new HttpFetcher(settings);
        try (InputStream in = fetcher.fetch(address, Validators.NONE).orElseThrow().in()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            fetcher.close();
        }
    }

    /** Settings as the framework would hand them over. */
    private record Wish(String proxy, String certificates, int totalSeconds,
            int maxMebibytes) implements HttpFetcher.Settings {
        @Override
        public int connectSeconds() {
            return 10;
        }

        @Override
        public int answerSeconds() {
            return 10;
        }

        @Override
        public String noProxy() {
            return "none.example";
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return HttpFetcher.Settings.class;
        }
    }
}
