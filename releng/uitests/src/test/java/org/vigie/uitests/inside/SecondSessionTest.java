package org.vigie.uitests.inside;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The day after: everything is where it was. */
class SecondSessionTest {

    private final Bot bot = new Bot();

    @Test
    void everythingIsWhereItWas() throws Exception {
        bot.waitForWorkbench();
        bot.waitUntil("the corpus of yesterday", () -> bot.title().equals("Vigie — demo"));
        bot.waitUntil("the query of yesterday", () -> bot.text("search.query").equals("Valmerand"));
        bot.waitUntil("its results", () -> bot.text("search.header").matches("[2-9] reports.*"));
        String left = Files.readString(Path.of(System.getProperty("uitests.home"), "left-open"));
        assertTrue(bot.tabs().stream().anyMatch(tab -> tab.startsWith(left)), left + " in " + bot.tabs());
        bot.quit();
    }
}
