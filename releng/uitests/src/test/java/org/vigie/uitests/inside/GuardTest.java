package org.vigie.uitests.inside;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.vigie.search.SearchRequest;
import org.vigie.workbench.OpenCorpus;

/** The guard of the user-interface thread sees what must not happen there. */
class GuardTest {

    private final Bot bot = new Bot();

    @AfterAll
    static void quit() {
        new Bot().quit();
    }

    @Test
    void seesTheCorpusTheIndexAndTheDisk() {
        bot.waitForWorkbench();
        try (UiThreadGuard guard = bot.guard()) {
            guard.begin();
            bot.onDisplay(() -> bot.service(OpenCorpus.class).use(workspace -> {
                workspace.corpus().sequence();
                return workspace.index().search(SearchRequest.of("valmerand", 10));
            }));
            bot.onDisplay(() -> Files.readString(Path.of(System.getProperty("vigie.root"), "README.md")));
            String seen = String.join("\n", guard.seen());
            assertTrue(seen.contains("SqliteCorpus.sequence"), seen);
            assertTrue(seen.contains("LuceneSearchIndex.search"), seen);
            assertTrue(seen.contains("jdk.FileRead"), seen);
        }
    }

    @Test
    void doesNotMindWhatOtherThreadsDo() throws Exception {
        bot.waitForWorkbench();
        try (UiThreadGuard guard = bot.guard()) {
            guard.begin();
            Files.readString(Path.of(System.getProperty("vigie.root"), "README.md"));
            bot.service(OpenCorpus.class).use(workspace -> workspace.corpus().sequence());
            guard.check();
        }
    }
}
