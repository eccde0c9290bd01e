package org.vigie.fetch.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.vigie.fetch.Answer;
import org.vigie.fetch.Fetcher;
import org.vigie.fetch.Validators;
import org.vigie.model.Phrases;

/** Fetches by the HTTP client of the JDK. */
@Designate(ocd = HttpFetcher.Settings.class)
@Component(configurationPid = "org.vigie.fetch")
public final class HttpFetcher implements Fetcher {

    private static final Phrases WORDS = Phrases.of(HttpFetcher.class);

    /** The settings; the environment has the usual variables for what is left empty. */
    @ObjectClassDefinition(name = "%fetch", description = "%fetch.description", localization = "OSGI-INF/l10n/bundle")
    public @interface Settings {
        /** Seconds until a connection must stand. */
        @AttributeDefinition(name = "%fetch.connectSeconds", description = "%fetch.connectSeconds.description", min = "1")
        int connectSeconds() default 15;

        /** Seconds until the answer must begin. */
        @AttributeDefinition(name = "%fetch.answerSeconds", description = "%fetch.answerSeconds.description", min = "1")
        int answerSeconds() default 60;

        /** Seconds until the answer must have ended. */
        @AttributeDefinition(name = "%fetch.totalSeconds", description = "%fetch.totalSeconds.description", min = "1")
        int totalSeconds() default 600;

        /** The most bytes of an answer, in mebibytes. */
        @AttributeDefinition(name = "%fetch.maxMebibytes", description = "%fetch.maxMebibytes.description", min = "1")
        int maxMebibytes() default 256;

        /** The proxy as http://host:port; empty for the variables HTTPS_PROXY and HTTP_PROXY. */
        @AttributeDefinition(name = "%fetch.proxy", description = "%fetch.proxy.description")
        String proxy() default "";

        /** Hosts that need no proxy, between commas; empty for the variable NO_PROXY. */
        @AttributeDefinition(name = "%fetch.noProxy", description = "%fetch.noProxy.description")
        String noProxy() default "";

        /** A PEM file with further certificate authorities; empty for the variable SSL_CERT_FILE. */
        @AttributeDefinition(name = "%fetch.certificates", description = "%fetch.certificates.description")
        String certificates() default "";
    }

    private volatile Settings settings;
    /** Made at the first fetch: it costs more than most commands do altogether. */
    private HttpClient client;

    @Activate
    public HttpFetcher(Settings settings) {
        this.settings = settings;
    }

    /** Fetches that are under way go on with the settings that they began with. */
    @Modified
    synchronized void change(Settings changed) {
        settings = changed;
        client = null;
    }

    @Deactivate
    synchronized void close() {
        if (client != null) {
            client.shutdownNow();
        }
    }

    private synchronized HttpClient client() throws IOException {
        if (client == null) {
            HttpClient.Builder builder = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL)
                    .connectTimeout(Duration.ofSeconds(settings.connectSeconds()))
                    .proxy(new EnvironmentProxies(settings.proxy(), settings.noProxy(), System.getenv()));
            Optional<String> authorities = stated(settings.certificates()).or(() -> variable("SSL_CERT_FILE"));
            if (authorities.isPresent()) {
                builder.sslContext(authorities(Path.of(authorities.get())));
            }
            client = builder.build();
        }
        return client;
    }

    private static SSLContext authorities(Path file) throws IOException {
        try {
            return ExtraAuthorities.context(file);
        } catch (GeneralSecurityException | IOException e) {
            throw new IOException(
                    WORDS.say("the certificate authorities in %s cannot be read: %s", file, e.getMessage()), e);
        }
    }

    @Override
    public Optional<Answer> fetch(String address, Validators known) throws IOException {
        URI uri = uri(address);
        HttpRequest.Builder request = builder(uri).timeout(Duration.ofSeconds(settings.answerSeconds()))
                .header("User-Agent", "Vigie").header("Accept-Encoding", "gzip").header("Accept",
                        "application/atom+xml, application/rss+xml, application/feed+json, application/json,"
                                + " text/csv, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5");
        if (!known.etag().isEmpty()) {
            request.header("If-None-Match", known.etag());
        }
        if (!known.lastModified().isEmpty()) {
            request.header("If-Modified-Since", known.lastModified());
        }
        try {
            HttpResponse<InputStream> response = client().send(request.build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() == 304) {
                response.body().close();
                return Optional.empty();
            }
            return Optional.of(answer(response));
        } catch (EnvironmentProxies.UnknownProxyException e) {
            throw new IOException(WORDS.say("the proxy “%s” is none; it looks like http://host:port", e.getMessage()),
                    e);
        } catch (IllegalArgumentException e) {
            throw new IOException(WORDS.say("this is not an address"), e);
        } catch (HttpTimeoutException e) {
            throw new IOException(WORDS.say("no answer within the time limit"), e);
        } catch (ConnectException e) {
            throw new IOException(WORDS.say("no connection: %s", reason(e)), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static HttpRequest.Builder builder(URI uri) throws IOException {
        try {
            return HttpRequest.newBuilder(uri);
        } catch (IllegalArgumentException e) {
            throw new IOException(WORDS.say("this is not an address"), e);
        }
    }

    private Answer answer(HttpResponse<InputStream> response) throws IOException {
        if (response.statusCode() != 200) {
            response.body().close();
            throw new IOException(WORDS.say("the server answered with status %d", response.statusCode()));
        }
        Validators validators = new Validators(header(response, "ETag"), header(response, "Last-Modified"));
        String path = response.uri().getPath();
        String name = path == null ? "" : path.substring(path.lastIndexOf('/') + 1);
        // what the server packed for the way is unpacked here, and what is limited is what comes out
        InputStream body = header(response, "Content-Encoding").equalsIgnoreCase("gzip")
                ? new GZIPInputStream(response.body())
                : response.body();
        InputStream limited = new SizeLimit(body, settings.maxMebibytes() * 1024L * 1024L,
                Duration.ofSeconds(settings.totalSeconds()));
        return new Answer(limited, header(response, "Content-Type"), name, validators);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static URI uri(String address) throws IOException {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException e) {
            throw new IOException(WORDS.say("this is not an address"), e);
        }
    }

    private static String reason(Exception e) {
        return e.getMessage() == null ? WORDS.say("nobody listens there, or the name is unknown") : e.getMessage();
    }

    private static Optional<String> stated(String value) {
        return Optional.of(value).filter(text -> !text.isBlank());
    }

    private static Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(text -> !text.isBlank());
    }
}
