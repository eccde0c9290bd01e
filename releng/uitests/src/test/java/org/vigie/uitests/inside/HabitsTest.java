package org.vigie.uitests.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What analysts do all day besides searching and reading. */
class HabitsTest {

    private static final int MOST_TABS = 40;

    private final Bot bot = new Bot();
    private final Path home = Path.of(System.getProperty("uitests.home"));

    @BeforeEach
    void aReportIsSelected() {
        bot.waitForWorkbench();
        if (bot.title().endsWith("corpus")) {
            bot.click("org.vigie.command.demo");
            bot.waitForText("search.header", "12 reports");
        }
        bot.closeDialogs();
        bot.press(SWT.CTRL, 'f');
        bot.enter("search.query", "rectificatif");
        bot.press(0, SWT.CR);
        bot.waitForText("search.header", "One report");
        bot.press(0, SWT.ARROW_DOWN);
        bot.press(0, SWT.HOME);
    }

    @AfterAll
    static void quit() {
        new Bot().quit();
    }

    @Test
    void quickAccessFindsViewsWithoutAccents() {
        bot.press(SWT.CTRL, '3');
        bot.waitFor("quick.field");
        bot.type("view log");
        bot.waitUntil("what fits", () -> Widgets.rows("quick.table").size() == 1);
        bot.press(0, SWT.CR);
        bot.waitFor("log.table");
    }

    @Test
    void tagsAreAddedAndTakenBack() {
        ask(SWT.CTRL, 't', "Add tags", "urgent, #relu");
        bot.enter("search.query", "tag:urgent tag:relu");
        bot.waitForText("search.header", "One report");
        bot.waitUntil("the tag among the facets", () -> Widgets.rows("search.facets").contains("urgent (1)"));
        bot.press(SWT.CTRL, 'z');
        bot.waitForText("search.header", "No reports");
    }

    private void ask(int modifiers, char key, String title, String answer) {
        bot.press(modifiers, key);
        bot.waitForShell(title);
        bot.type(answer);
        bot.press(0, SWT.CR);
        bot.waitForNoShell(title);
    }

    @Test
    void deletionWantsAReasonAndCanBeTakenBack() {
        bot.command("org.vigie.command.report.delete");
        bot.waitForShell("Delete");
        assertTrue(bot.onDisplay(() -> Widgets.dialogButton(IDialogConstants.OK_ID).isEmpty()), "no reason yet");
        bot.type("came twice");
        bot.press(0, SWT.CR);
        bot.waitForText("search.header", "No reports");
        bot.press(SWT.CTRL, 'z');
        bot.waitForText("search.header", "One report");
    }

    @Test
    void aCitationIsCopied() {
        bot.press(SWT.CTRL | SWT.SHIFT, 'c');
        bot.waitUntil("the citation", () -> clipboard().contains("Rectificatif") && clipboard().contains("Rivage"));
        assertTrue(bot.onDisplay(HabitsTest::clipboard).contains("2024-10-22"), bot.onDisplay(HabitsTest::clipboard));
    }

    @Test
    void theTextOfAReportHasAContextMenu() {
        bot.press(0, SWT.CR);
        bot.waitUntil("the report", () -> Widgets.find("report.text").isPresent());
        bot.focus("report.text");
        assertTrue(bot.onDisplay(() -> Widgets.labels(Widgets.contextMenu("report.text")))
                .containsAll(List.of("Copy", "Select all", "Copy as citation", "Add a note…")));
        bot.chooseContextMenu("report.text", "Add a note…");
        bot.waitForShell("Add a note");
        bot.closeDialogs();
        bot.closeReports();
    }

    private static String clipboard() {
        Clipboard clipboard = new Clipboard(Display.getCurrent());
        try {
            return clipboard.getContents(TextTransfer.getInstance()) instanceof String text ? text : "";
        } finally {
            clipboard.dispose();
        }
    }

    @Test
    void collectionsHoldWhatIsPutThere() {
        bot.command("org.vigie.command.collection.add");
        bot.waitFor("collection.name");
        bot.enter("collection.name", "Allocations");
        bot.pressDialogButton(IDialogConstants.OK_ID);
        bot.showView("org.vigie.view.collections");
        bot.waitUntil("the collection", () -> Widgets.rows("collections.table").toString().contains("Allocations"));
        bot.waitUntil("its report", () -> Widgets.rows("collections.members").size() == 1);
        bot.select("collections.members", "Rectificatif");
        bot.focus("collections.members");
        bot.press(0, SWT.DEL);
        bot.waitUntil("nothing in it", () -> Widgets.rows("collections.members").isEmpty());
        bot.press(SWT.CTRL, 'z');
        bot.waitUntil("its report again", () -> Widgets.rows("collections.members").size() == 1);
    }

    @Test
    void savedSearchesTellWhatIsNew() throws Exception {
        bot.enter("search.query", "Quarzlampe");
        bot.waitForText("search.header", "No reports");
        bot.click("search.save");
        bot.waitForShell("Save search");
        bot.press(0, SWT.CR);
        bot.waitUntil("the saved search", () -> Widgets.rows("search.saved").contains("Quarzlampe"));
        Path file = home.resolve("lamp.jsonl");
        Files.writeString(file, "{\"id\":\"q1\",\"title\":\"Quarzlampe\",\"text\":\"Die Quarzlampe brennt.\"}\n");
        new CommandLine().run("import", "--corpus", home.resolve("data/demo").toString(), file.toString());
        bot.waitUntil("the badge", () -> Widgets.rows("search.saved").toString().contains("1 new"));
        bot.press(SWT.CTRL, '3');
        bot.waitFor("quick.field");
        bot.type("saved Quarz");
        bot.press(0, SWT.CR);
        bot.waitForText("search.header", "One report");
        bot.waitUntil("no badge", () -> Widgets.rows("search.saved").contains("Quarzlampe"));
    }

    @Test
    void preferencesTakeEffectAtOnceAndAreKept() throws Exception {
        RGB before = bot.onDisplay(HabitsTest::background);
        bot.command("org.vigie.command.preferences");
        bot.waitFor("setting.org.vigie.workbench.theme");
        bot.choose("setting.org.vigie.workbench.theme", "dark");
        bot.pressButton("Apply and Close");
        bot.waitUntil("the dark theme", () -> !background().equals(before) && background().getHSB()[2] < 0.5);
        Path file = home.resolve("config/settings/org.vigie.workbench.properties");
        bot.waitUntil("the file", () -> Files.exists(file) && Files.readString(file).contains("theme=dark"));
    }

    private static RGB background() {
        return Widgets.get(Control.class, "search.query").getParent().getBackground().getRGB();
    }

    @Test
    void theKeyboardReachesEverythingInASearch() {
        bot.focus("search.query");
        Set<Control> reached = new HashSet<>();
        for (int i = 0; i < MOST_TABS; i++) {
            bot.press(0, SWT.TAB);
            reached.add(bot.onDisplay(() -> Display.getCurrent().getFocusControl()));
        }
        for (String id : new String[]{"search.query", "search.dates", "search.order", "search.save", "search.saved",
                "search.facets", "search.results"}) {
            assertTrue(reached.contains(bot.onDisplay(() -> Widgets.get(Control.class, id))), id + " is not reached");
        }
    }

    @Test
    void leavingAsksWhileSomethingRuns() throws Exception {
        Path many = home.resolve("many.jsonl");
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            lines.append("{\"id\":\"l").append(i).append("\",\"title\":\"Leaving ").append(i)
                    .append("\",\"text\":\"Some words.\"}\n");
        }
        Files.writeString(many, lines);
        bot.press(SWT.CTRL, 'i');
        bot.waitForShell("Import");
        bot.enter("import.text", Files.readString(many));
        bot.pressButton("Finish");
        bot.waitFor("progress.cancel");
        bot.press(SWT.CTRL, 'q');
        bot.waitForShell("Jobs are running");
        bot.pressButton("Keep running");
        bot.click("progress.cancel");
        bot.waitFor("import.summary.text");
        assertTrue(bot.text("import.summary.text").startsWith("The import was stopped"));
        bot.pressButton("Close");
        bot.waitUntil("no progress", () -> Widgets.find("progress.cancel").isEmpty());
        assertEquals(1, bot.onDisplay(() -> Widgets.shells().size()));
    }
}
