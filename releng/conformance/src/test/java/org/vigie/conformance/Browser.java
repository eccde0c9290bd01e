package org.vigie.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Headless Chromium, and what it says of a page.
 *
 * @param folder where it keeps its profile and its logs
 */
record Browser(Path folder) {

    /**
     * What happened when a page was opened.
     *
     * @param console what stands on its console
     * @param hosts to whom requests went, the browser's own business included
     */
    record Visit(List<String> console, Set<String> hosts) {}

    Visit open(Path page) throws IOException, InterruptedException {
        Path network = folder.resolve(page.getFileName() + ".net.json");
        Path log = folder.resolve(page.getFileName() + ".log");
        Process process = new ProcessBuilder("chromium", "--headless=new", "--no-sandbox", "--disable-gpu",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
                "--user-data-dir=" + folder.resolve("profile"), "--enable-logging=stderr", "--log-net-log=" + network,
                "--window-size=1000,2000", "--screenshot=" + folder.resolve(page.getFileName() + ".png"),
                page.toUri().toString()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        assertThat(ended).as("Chromium ended, see " + log).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        List<String> console = Files.readString(log, StandardCharsets.UTF_8).lines()
                .filter(line -> line.contains(":CONSOLE")).toList();
        return new Visit(console, hosts(new ObjectMapper().readTree(Files.readString(network))));
    }

    private static Set<String> hosts(JsonNode network) {
        Map<Integer, String> types = new HashMap<>();
        network.get("constants").get("logEventTypes").properties()
                .forEach(type -> types.put(type.getValue().asInt(), type.getKey()));
        return network.get("events").valueStream()
                .filter(event -> "URL_REQUEST_START_JOB".equals(types.get(event.get("type").asInt())))
                .map(event -> event.path("params").path("url").asString("")).filter(url -> url.startsWith("http"))
                .map(url -> URI.create(url.replaceFirst("\\?.*", "")).getHost()).filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
