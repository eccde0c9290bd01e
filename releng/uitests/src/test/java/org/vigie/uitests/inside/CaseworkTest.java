package org.vigie.uitests.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Test;
import org.vigie.casework.AccessibleRows;

/** A day with incidents: what is contested is read and decided, incidents are merged and split, and taken to others. */
class CaseworkTest {
    private static final String RECORD = "incident.record";
    private static final long SMALLEST_PICTURE = 5_000;
    private final Bot bot = new Bot();
    private final Path home = Path.of(System.getProperty("uitests.home"));

    @Test
    void aDayWithIncidents() throws Exception {
        try (UiThreadGuard guard = bot.guard()) {
            bot.waitForWorkbench();
            guard.begin();
            bot.click("org.vigie.command.demo");
            bot.waitForText("search.header", "12 reports");
            findsWhatIsContested();
            readsBothPassages();
            correctsAndTakesItBack();
            viewsFollow();
            decidesALink();
            mergesAndSplits();
            addsAClaim();
            annotatesAnew();
            exports();
            exportsAnIncident();
            looksAtWhatWasDecided();
            guard.check();
        }
        bot.quit();
    }

    private void findsWhatIsContested() {
        bot.showView("org.vigie.view.incidents");
        bot.waitFor("incidents.header");
        bot.waitForText("incidents.header", "7 incidents");
        assertTrue(bot.text("incidents.header").contains("2 links wait"), bot.text("incidents.header"));
        bot.check("incidents.facets", "contested");
        bot.waitForText("incidents.header", "5 incidents");
        bot.enter("incidents.query", "Sarvéo");
        bot.waitForText("incidents.header", "One incident");
        bot.select("incidents.table", "Sarvéo");
        bot.focus("incidents.table");
        bot.press(0, SWT.CR);
        bot.waitUntil("the incident", () -> Widgets.find("incident.title").isPresent()
                && Widgets.text("incident.title").contains("Sarvéo"));
        assertTrue(bot.text("incident.meta").startsWith("≠ contested"), bot.text("incident.meta"));
    }

    private void readsBothPassages() {
        bot.waitUntil("the record", () -> Trees.rows(RECORD).stream().anyMatch(row -> row.contains("People affected")));
        select("People affected", "2,300", "2,300");
        waitForPassage("2,300");
        select("People affected", "3,200", "3,200");
        waitForPassage("3,200");
    }

    private void select(String... path) {
        bot.onDisplay(() -> {
            Trees.select(RECORD, path);
            return null;
        });
        bot.settle();
    }

    private void waitForPassage(String words) {
        bot.waitUntil("the passage " + words, () -> Widgets.find("report.text").isPresent()
                && Widgets.get(StyledText.class, "report.text").getSelectionText().contains(words));
    }

    private void correctsAndTakesItBack() {
        bot.focus(RECORD);
        bot.press(0, SWT.F2);
        bot.waitFor("claim.value");
        bot.enter("claim.value", "2 300");
        bot.waitForText("claim.understood", "understood as");
        bot.pressDialogButton(IDialogConstants.OK_ID);
        waitForRecord("2 300", true);
        bot.press(SWT.CTRL, 'z');
        waitForRecord("2 300", false);
        waitForRecord("3,200", true);
        bot.press(SWT.CTRL, 'y');
        waitForRecord("2 300", true);
        bot.press(SWT.CTRL, 'z');
        waitForRecord("2 300", false);
    }

    private void waitForRecord(String words, boolean there) {
        bot.waitUntil("the record " + (there ? "with " : "without ") + words,
                () -> Trees.rows(RECORD).toString().contains(words) == there);
    }

    private void viewsFollow() {
        bot.showView("org.vigie.view.matrix");
        bot.waitUntil("the matrix", () -> rows("matrix.canvas").rows() > 0);
        bot.showView("org.vigie.view.timeline");
        bot.waitUntil("the timeline", () -> rows("timeline.canvas").rows() > 0);
        select("Disclosed");
        String date = bot.onDisplay(() -> Trees.rows(RECORD)).stream().filter(row -> row.startsWith("Disclosed"))
                .findFirst().orElseThrow();
        select("Disclosed", "“");
        bot.waitUntil("the timeline to follow to " + date, () -> selected("timeline.canvas").startsWith("Disclosed"));
        bot.showView("org.vigie.view.matrix");
        bot.waitUntil("the matrix to follow", () -> selected("matrix.canvas").contains("Disclosed"));
        bot.focus("matrix.canvas");
        bot.press(0, SWT.HOME);
        bot.press(0, SWT.ARROW_DOWN);
        bot.waitUntil("the record to follow the matrix", () -> !Trees.selected(RECORD).contains("Disclosed"));
        bot.showView("org.vigie.view.relations");
        bot.waitUntil("the graph", () -> rows("relations.canvas").rows() > 1);
    }

    private static AccessibleRows rows(String id) {
        return (AccessibleRows) Widgets.get(Control.class, id).getData(AccessibleRows.KEY);
    }

    private static String selected(String id) {
        AccessibleRows rows = rows(id);
        return rows.selection() < 0 ? "" : rows.words(rows.selection());
    }

    private void decidesALink() {
        bot.showView("org.vigie.view.incidents");
        bot.click("incidents.query");
        bot.enter("incidents.query", "");
        bot.check("incidents.facets", "contested");
        bot.waitForText("incidents.header", "7 incidents");
        bot.select("incidents.waiting", "0.60");
        bot.focus("incidents.waiting");
        bot.press(SWT.CTRL, 'k');
        bot.waitUntil("one link less to decide", () -> Widgets.text("incidents.header").contains("one link waits"));
    }

    private void mergesAndSplits() {
        open("Rectificatif");
        bot.command("org.vigie.command.case.merge");
        bot.waitFor("chooser.words");
        bot.enter("chooser.words", "habitat 310");
        bot.waitUntil("the other incident", () -> Widgets.rows("chooser.table").toString().contains("habitat"));
        assertTrue(bot.rows("chooser.table").stream().noneMatch(row -> row.startsWith("Rectificatif")),
                "an incident is not merged into itself");
        bot.pressDialogButton(IDialogConstants.OK_ID);
        waitForReports("Aides à l'habitat", 2);
        bot.press(SWT.CTRL, 'z');
        waitForReports("Aides à l'habitat", 1);
        bot.press(SWT.CTRL, 'y');
        waitForReports("Aides à l'habitat", 2);
        bot.tab("Reports");
        bot.onDisplay(() -> {
            Trees.select("incident.sources", "Rectificatif");
            return null;
        });
        bot.command("org.vigie.command.case.split");
        bot.waitForShell("Split");
        bot.pressButton("OK");
        bot.waitUntil("an incident of its own",
                () -> Trees.rows("incident.sources").toString().contains("Rectificatif")
                        && Trees.rows("incident.sources").size() == 1);
        bot.tab("Record");
    }

    private void waitForReports(String title, int count) {
        bot.waitUntil(title + " with " + count + " reports",
                () -> Widgets.text("incident.title").contains(title) && hasReports(count));
    }

    private static boolean hasReports(int count) {
        return Widgets.text("incident.meta").contains(count == 1 ? "one report" : count + " reports");
    }

    private void open(String title) {
        bot.showView("org.vigie.view.incidents");
        bot.waitUntil("the list", () -> Widgets.rows("incidents.table").toString().contains(title));
        bot.select("incidents.table", title);
        bot.focus("incidents.table");
        bot.press(0, SWT.CR);
        bot.waitUntil(title, () -> Widgets.find("incident.title").isPresent()
                && Widgets.text("incident.title").contains(title));
    }

    private void addsAClaim() {
        open("Statement on the cyber");
        select("Occurred", "10 March", "10 March");
        waitForPassage("10 March");
        bot.focus("report.text");
        bot.press(SWT.CTRL, SWT.HOME);
        bot.press(SWT.CTRL | SWT.SHIFT, SWT.ARROW_RIGHT);
        bot.press(SWT.CTRL | SWT.SHIFT, SWT.ARROW_RIGHT);
        bot.command("org.vigie.command.case.add");
        bot.waitFor("claim.property");
        bot.choose("claim.property", "Measure");
        bot.enter("claim.value", "a statement was made");
        bot.pressDialogButton(IDialogConstants.OK_ID);
        waitForRecord("a statement was made", true);
    }

    private void annotatesAnew() {
        bot.command("org.vigie.command.annotate");
        bot.waitForShell("Annotate");
        bot.pressButton("OK");
        bot.waitUntil("the reports annotated", () -> Widgets.text("status").contains("12 reports were annotated"));
        waitForRecord("a statement was made", true);
    }

    private void exports() throws Exception {
        bot.focus(RECORD);
        bot.press(SWT.CTRL | SWT.SHIFT, 'x');
        bot.waitUntil("the citation", () -> Widgets.text("status").contains("clipboard"));
        bot.command("org.vigie.command.case.summary");
        bot.answerFileQuestion(home.resolve("page.md"));
        waitForStatus("page.md");
        assertTrue(Files.readString(home.resolve("page.md")).contains("a statement was made"));
        bot.showView("org.vigie.view.timeline");
        bot.pressToolItem("timeline.do.export");
        bot.answerFileQuestion(home.resolve("picture.svg"));
        waitForStatus("picture.svg");
        assertTrue(Files.readString(home.resolve("picture.svg")).contains("</svg>"));
        bot.pressToolItem("timeline.do.export");
        bot.answerFileQuestion(home.resolve("picture.png"));
        waitForStatus("picture.png");
        assertTrue(Files.size(home.resolve("picture.png")) > SMALLEST_PICTURE);
    }

    private void exportsAnIncident() throws Exception {
        bot.showView("org.vigie.view.incident");
        select("People affected");
        bot.press(SWT.CTRL, 'e');
        bot.waitForShell("Export reports");
        assertTrue(bot.onDisplay(() -> Widgets.get(Button.class, "export.incident").getSelection()),
                "the incident that is selected");
        bot.choose("export.format", "[misp]");
        bot.focus("export.losses");
        bot.press(0, ' ');
        bot.enter("export.file", home.resolve("incident.json").toString());
        bot.screenshot("export-incident");
        bot.pressButton("Finish");
        bot.pressButton("OK");
        assertTrue(Files.readString(home.resolve("incident.json")).contains("\"meta-category\""));
        assertTrue(Files.readString(home.resolve("incident.json.losses.json")).contains("\"losses\":["));
    }

    private void waitForStatus(String words) {
        bot.waitUntil("the status " + words, () -> Widgets.text("status").contains(words));
    }

    private void looksAtWhatWasDecided() throws Exception {
        bot.showView("org.vigie.view.decisions");
        bot.waitUntil("what was decided", () -> Widgets.get(Table.class, "decisions.table").getItemCount() > 5);
        List<String> effects = bot.onDisplay(() -> {
            Table table = Widgets.get(Table.class, "decisions.table");
            return Arrays.stream(table.getItems()).map(item -> item.getText(3) + " | " + item.getText(4))
                    .toList();
        });
        assertTrue(effects.getFirst().startsWith("added: Measure"), effects.toString());
        assertTrue(effects.stream().anyMatch(row -> row.contains("2 300") && row.endsWith("taken back")),
                effects.toString());
        Files.writeString(home.resolve("decisions"), String.valueOf(effects.size()));
        assertEquals(0, effects.stream().filter(row -> row.contains("orphaned")).count(), effects.toString());
    }
}
