package org.vigie.uitests.inside;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.vigie.workbench.OpenCorpus;

/** The guard of the user-interface thread sees what must not happen there. */
class GuardTest {

    private final Bot bot = new Bot();

    @Test
    void seesCallsOfProviders() {
        bot.waitForWorkbench();
        try (UiThreadGuard guard = new UiThreadGuard()) {
            guard.begin();
            bot.onDisplay(() -> bot.service(OpenCorpus.class).use(workspace -> workspace.corpus().sequence()));
            String seen = String.join("\n", guard.seen());
            assertTrue(seen.contains("SqliteCorpus.sequence"), seen);
        }
        bot.quit();
    }
}
