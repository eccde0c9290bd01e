package org.vigie.uitests.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.corpus.Waiting;
import org.vigie.ingest.Workspace;
import org.vigie.ingest.Workspaces;

/** What goes wrong around the workbench, and what its user sees of it. */
class FaultsTest {

    private static final long FOLLOW_MILLIS = 2_000;

    private final Bot bot = new Bot();
    private final Path home = Path.of(System.getProperty("uitests.home"));

    @BeforeEach
    void aCorpusWithTheDemonstration() {
        bot.waitForWorkbench();
        if (bot.title().endsWith("corpus")) {
            bot.click("org.vigie.command.demo");
            bot.waitForText("search.header", "12 reports");
        }
        bot.closeDialogs();
    }

    @AfterAll
    static void quit() {
        new Bot().quit();
    }

    @Test
    void followsWhatAnotherProcessWrites() throws Exception {
        bot.enter("search.query", "Krankenhaus");
        bot.waitForText("search.header", "No reports");
        Path file = home.resolve("other.jsonl");
        Files.writeString(file,
                "{\"id\":\"k1\",\"title\":\"Krankenhaus offline\",\"text\":\"Die Server stehen still.\"}\n");
        new CommandLine().run("import", "--corpus", home.resolve("data/demo").toString(), file.toString());
        long ended = System.nanoTime();
        bot.waitForText("search.header", "One report");
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - ended);
        assertTrue(millis < FOLLOW_MILLIS, "shown after " + millis + " ms");
    }

    @Test
    void saysWhoWritesAndWaitsOrNot() throws Exception {
        bot.enter("search.query", "Valmerand");
        bot.waitUntil("results", () -> Widgets.text("search.header").matches("[2-9] reports.*"));
        bot.focus("search.query");
        bot.press(0, SWT.ARROW_DOWN);
        CompletableFuture<Void> done = new CompletableFuture<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                Workspace other = bot.service(Workspaces.class).openOrCreate(home.resolve("data/demo"))) {
            CountDownLatch begun = new CountDownLatch(1);
            threads.submit(() -> other.change("a long import", Waiting.none(), _ -> {
                begun.countDown();
                return done.join();
            }));
            begun.await();
            tag("hopeless");
            bot.waitForShell("The corpus is being written");
            assertTrue(bot.onDisplay(() -> Widgets.texts("The corpus is being written")).contains("a long import"));
            bot.pressButton("Do not wait");
            bot.waitForNoShell("The corpus is being written");
            tag("patient");
            bot.waitForShell("The corpus is being written");
            bot.pressButton("Wait");
            done.complete(null);
            bot.enter("search.query", "tag:patient");
            bot.waitForText("search.header", "One report");
            bot.enter("search.query", "tag:hopeless");
            bot.waitForText("search.header", "No reports");
        } finally {
            done.complete(null);
        }
    }

    private void tag(String tag) {
        bot.press(SWT.CTRL, 't');
        bot.waitForShell("Add tags");
        bot.type(tag);
        bot.press(0, SWT.CR);
        bot.waitForNoShell("Add tags");
    }

    @Test
    void aViewThatThrowsTakesNothingElseAlong() {
        bot.onDisplay(() -> {
            EModelService model = bot.application().getContext().get(EModelService.class);
            MPart part = model.createModelElement(MPart.class);
            part.setElementId("org.vigie.uitests.throwing");
            part.setLabel("Throwing");
            part.setContributionURI("bundleclass://org.vigie.uitests.inside/" + ThrowingView.class.getName());
            ((MPartStack) model.find("org.vigie.stack.lower", bot.application())).getChildren().add(part);
            bot.application().getChildren().getFirst().getContext().get(EPartService.class).showPart(part,
                    EPartService.PartState.ACTIVATE);
            return null;
        });
        bot.waitFor("failed.retry");
        assertTrue(bot.text("failed.reason").contains("The view has a bad day"), bot.text("failed.reason"));
        bot.enter("search.query", "hospital");
        bot.waitForText("search.header", "6 reports");
        ThrowingView.MENDED.set(true);
        bot.click("failed.retry");
        bot.click("throwing.button");
        bot.waitFor("failed.retry");
        assertTrue(bot.text("failed.reason").contains("The button has a bad day"), bot.text("failed.reason"));
        bot.click("failed.retry");
        bot.waitFor("throwing.button");
    }

    @Test
    void hostileTextsAreShownAsWhatTheyAre() throws Exception {
        Path file = home.resolve("hostile.jsonl");
        Files.writeString(file, "{\"id\":\"h1\",\"title\":\"Facture \\u202efdp.exe \\u0007&amp; Zwirbel\",\"text\":\""
                + "Zwirbel \\u0000\\u001b[31m et \\u2066caché\\u2069 <b>gras</b>.\"}\n"
                + "{\"id\":\"h2\",\"title\":\"Zwirbel " + "long ".repeat(2_000)
                + "\",\"text\":\"" + "Zwirbel sans fin. ".repeat(60_000) + "\"}\n");
        new CommandLine().run("import", "--corpus", home.resolve("data/demo").toString(), file.toString());
        bot.enter("search.query", "Zwirbel");
        bot.waitForText("search.header", "2 reports");
        bot.click("search.results");
        for (int i = 0; i < 2; i++) {
            bot.press(0, i == 0 ? SWT.HOME : SWT.END);
            bot.press(0, SWT.CR);
            bot.waitUntil("the report",
                    () -> Widgets.find("report.text").isPresent() && Widgets.text("report.text").contains("Zwirbel"));
            String shown = bot.text("report.title") + bot.text("report.text");
            assertFalse(shown.chars().anyMatch(c -> c == 0x202e || c == 0x2066 || c == 0 || c == 7 || c == 0x1b));
            bot.screenshot("hostile-" + i);
            bot.click("search.results");
        }
        bot.enter("search.query", "hospital");
        bot.waitForText("search.header", "6 reports");
    }

    @Test
    void anErrorNamesTheFileAndTheReason() {
        bot.press(SWT.CTRL, 'e');
        bot.waitForShell("Export reports");
        bot.choose("export.format", "[csv]");
        bot.enter("export.file", home.resolve("no-such-folder/all.csv").toString());
        bot.pressButton("Finish");
        bot.waitUntil("the message", () -> Widgets.texts("Export reports").contains("no such folder"));
        assertTrue(bot.onDisplay(() -> Widgets.texts("Export reports")).contains("all.csv cannot be written"));
        bot.closeDialogs();
        assertEquals(1, bot.onDisplay(() -> Widgets.shells().size()));
    }
}
