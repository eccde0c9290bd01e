package org.vigie.uitests.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Test;

/** The day after: the incident that was shown is shown, what was decided is known, and can be taken back. */
class CaseworkAfterwardsTest {
    private final Bot bot = new Bot();

    @Test
    void whatWasDecidedYesterdayCanBeTakenBackToday() throws Exception {
        bot.waitForWorkbench();
        bot.waitUntil("the incident of yesterday", () -> Widgets.find("incident.title").isPresent()
                && Widgets.text("incident.title").startsWith("Statement on the cyber"));
        String before = Files.readString(Path.of(System.getProperty("uitests.home"), "decisions"));
        bot.waitUntil("the decisions of yesterday", () -> Widgets.find("decisions.table").isPresent()
                && Widgets.get(Table.class, "decisions.table").getItemCount() > 0);
        assertEquals(before,
                String.valueOf(bot.onDisplay(() -> Widgets.get(Table.class, "decisions.table").getItemCount())));
        bot.focus("incident.record");
        bot.press(SWT.CTRL, 'z');
        waitForClaim(false);
        bot.press(SWT.CTRL, 'y');
        waitForClaim(true);
        bot.quit();
    }

    private void waitForClaim(boolean there) {
        bot.waitUntil(there ? "the claim again" : "the claim taken back",
                () -> Trees.rows("incident.record").toString().contains("a statement was made") == there);
    }
}
