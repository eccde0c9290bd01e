package org.vigie.itests.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.ingest.ImportSummary;
import org.vigie.ingest.Workspace;

/** Feeds by their addresses, from a server on the loopback interface. */
class FetchTest {

    private static final String FEED = """
            <rss version="2.0"><channel><title>J</title><link>l</link><description>d</description>
            <item><title>Un</title><guid>1</guid><description>texte</description></item></channel></rss>
            """;

    private final List<String> conditions = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/feed", this::feed);
        server.createContext("/gone", exchange -> answer(exchange, 410, ""));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void feed(HttpExchange exchange) throws IOException {
        String condition = exchange.getRequestHeaders().getFirst("If-None-Match");
        conditions.add(String.valueOf(condition));
        exchange.getResponseHeaders().set("ETag", "\"v1\"");
        exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
        answer(exchange, "\"v1\"".equals(condition) ? 304 : 200, "\"v1\"".equals(condition) ? "" : FEED);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    @Test
    void asksOnlyForWhatChanged() {
        try (Workspace workspace = Services.workspace(Services.corpus())) {
            assertEquals(1, Services.run(workspace, address("/feed")).added());
            ImportSummary second = Services.run(workspace, address("/feed"));
            assertEquals(0, second.read());
            assertEquals(0, second.failed());
            assertEquals(List.of("null", "\"v1\""), conditions);
        }
    }

    @Test
    void saysWhyAnAddressCannotBeFetched() {
        try (Workspace workspace = Services.workspace(Services.corpus())) {
            ImportSummary gone = Services.run(workspace, address("/gone"));
            assertTrue(gone.errors().getFirst().reason().contains("410"), gone.toString());
            int port = server.getAddress().getPort();
            server.stop(0);
            ImportSummary closed = Services.run(workspace, "http://127.0.0.1:" + port + "/feed");
            assertTrue(closed.errors().getFirst().reason().contains("connection"), closed.toString());
        }
    }
}
