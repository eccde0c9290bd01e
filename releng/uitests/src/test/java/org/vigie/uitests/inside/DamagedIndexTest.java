package org.vigie.uitests.inside;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A start with an index that cannot be read: the user is told, and one click mends it. */
class DamagedIndexTest {

    private final Bot bot = new Bot();

    @Test
    void offersToMakeItAnew() {
        bot.waitForWorkbench();
        bot.waitFor("org.vigie.command.rebuild");
        assertTrue(bot.text("search.header").contains("index"), bot.text("search.header"));
        bot.click("org.vigie.command.rebuild");
        bot.waitUntil("the end of it", () -> Widgets.find("org.vigie.command.rebuild").isEmpty());
        bot.enter("search.query", "");
        bot.waitUntil("all reports again", () -> Widgets.text("search.header").matches("1\\d reports.*"));
        bot.quit();
    }
}
