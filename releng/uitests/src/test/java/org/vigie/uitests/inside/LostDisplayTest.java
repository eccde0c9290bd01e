package org.vigie.uitests.inside;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Imports, and says when the display may be taken away; what comes of it the next session sees. */
class LostDisplayTest {

    private final Bot bot = new Bot();
    private final Path home = Path.of(System.getProperty("uitests.home"));

    @Test
    void losesItsDisplayWhileItImports() throws Exception {
        bot.waitForWorkbench();
        Path many = home.resolve("many.jsonl");
        try (Stream<String> lines = IntStream.range(0, 100_000).mapToObj(
                i -> "{\"id\":\"d" + i + "\",\"title\":\"Mass report " + i + "\",\"text\":\"Some words.\"}")) {
            Files.write(many, (Iterable<String>) lines::iterator);
        }
        Wizards.importFile(bot, many);
        bot.waitUntil("reports to come in", () -> Widgets.text("search.header").matches("\\d+,\\d+ reports.*"));
        Files.createFile(home.resolve("ready"));
    }
}
