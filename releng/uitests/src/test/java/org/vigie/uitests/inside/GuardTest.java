package org.vigie.uitests.inside;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.vigie.workbench.OpenCorpus;

/** The guard of the user-interface thread sees what must not happen there. */
class GuardTest {

    private final Bot bot = new Bot();

    @Test
    void seesCallsOfProvidersAndReadsOfFiles() {
        bot.waitForWorkbench();
        try (UiThreadGuard guard = new UiThreadGuard()) {
            guard.begin();
            bot.onDisplay(() -> bot.service(OpenCorpus.class).use(workspace -> workspace.corpus().sequence()));
            bot.onDisplay(() -> Files.readString(Path.of(System.getProperty("vigie.root"), "LICENSE")));
            String seen = String.join("\n", guard.seen());
            assertTrue(seen.contains("SqliteCorpus.sequence"), seen);
            assertTrue(seen.contains("jdk.FileRead"), seen);
        }
        bot.quit();
    }
}
