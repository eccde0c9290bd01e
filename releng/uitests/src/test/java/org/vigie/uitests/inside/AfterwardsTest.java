package org.vigie.uitests.inside;

import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;

/** The session after one that ended badly: what was acknowledged is found. */
class AfterwardsTest {

    private final Bot bot = new Bot();

    @Test
    void whatWasAcknowledgedIsFound() {
        bot.waitForWorkbench();
        bot.waitUntil("the reports of before", () -> Widgets.text("search.header").matches("\\d+,\\d+ reports.*"));
        bot.press(SWT.CTRL, 'f');
        bot.enter("search.query", "\"Mass report 17\"");
        bot.waitForText("search.header", "One report");
        bot.quit();
    }
}
