package org.vigie.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.itests.Vigie.Result;
import tools.jackson.databind.JsonNode;

/** Subscriptions from the command line, to a server that keeps to conditional requests. */
class FeedsIT {

    private static final String FEED = """
            <rss version="2.0"><channel><title>Gazette</title>
            <item><title>La mairie de Valmerand rouvre</title><link>http://127.0.0.1/1</link>
            <description>Les guichets sont de nouveau ouverts.</description><guid>g1</guid></item>
            </channel></rss>""";

    private final List<Integer> answers = new CopyOnWriteArrayList<>();
    @TempDir
    private Path home;
    private Vigie vigie;
    private HttpServer server;
    private String address;

    @BeforeEach
    void serve() throws Exception {
        vigie = new Vigie(home);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        address = "http://127.0.0.1:" + server.getAddress().getPort() + "/gazette.xml";
        Path first = Files.writeString(home.resolve("first.json"), "[{\"id\":\"1\",\"title\":\"Un document\"}]");
        assertThat(vigie.run("import", first.toString()).code()).isZero();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().add("ETag", "\"one\"");
            if ("\"one\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                answers.add(304);
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            answers.add(200);
            byte[] body = FEED.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/rss+xml");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Test
    void fetchesWhatIsDueAndAsksOnlyForWhatIsNew() throws Exception {
        assertThat(vigie.run("feeds", "add", address, "--name", "Gazette", "--every", "60").code()).isZero();
        assertThat(vigie.run("feeds", "fetch").code()).isZero();
        assertThat(vigie.run("search", "Valmerand").out()).contains("La mairie de [Valmerand] rouvre");
        JsonNode feed = only(vigie.run("feeds", "list", "--output", "json"));
        assertThat(feed.get("name").asString()).isEqualTo("Gazette");
        assertThat(feed.toString()).contains("\"added\":1");
        assertThat(answers).containsExactly(200);

        assertThat(vigie.run("feeds", "fetch").code()).isZero();
        assertThat(answers).as("not due for an hour").containsExactly(200);
        assertThat(vigie.run("feeds", "fetch", "--all").code()).isZero();
        assertThat(answers).containsExactly(200, 304);
    }

    private static JsonNode only(Result result) {
        assertThat(result.code()).as(result.err()).isZero();
        JsonNode json = result.json();
        JsonNode list = json.isArray() ? json : json.iterator().next();
        assertThat(list.size()).isEqualTo(1);
        return list.get(0);
    }

    @Test
    void whatCameStaysWhenASubscriptionEnds() throws Exception {
        vigie.run("feeds", "add", address);
        vigie.run("feeds", "fetch");
        assertThat(vigie.run("feeds", "remove", address).code()).isZero();
        assertThat(vigie.run("feeds", "list").out()).doesNotContain(address);
        assertThat(vigie.run("search", "Valmerand").out()).contains("La mairie de [Valmerand] rouvre");
        assertThat(vigie.run("feeds", "remove", address).code()).as("it is none any more").isNotZero();
    }

    @Test
    void aServerThatIsDownIsNamedAndTheOtherFeedsAreFetched() throws Exception {
        String down = "http://127.0.0.1:1/down.xml";
        vigie.run("feeds", "add", down);
        vigie.run("feeds", "add", address);
        Result fetched = vigie.run("feeds", "fetch");
        assertThat(fetched.code()).isNotZero();
        assertThat(fetched.out() + fetched.err()).contains(down).doesNotContain("\tat ");
        assertThat(vigie.run("search", "Valmerand").out()).contains("La mairie de [Valmerand] rouvre");
    }

    @Test
    void onlyAddressesOfTheWebCanBeSubscribedTo() throws Exception {
        assertThat(vigie.run("feeds", "add", "file:///etc/passwd")).satisfies(result -> {
            assertThat(result.code()).isEqualTo(2);
            assertThat(result.err()).contains("http://");
        });
    }
}
