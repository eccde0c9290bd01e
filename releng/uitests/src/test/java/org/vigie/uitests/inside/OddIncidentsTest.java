package org.vigie.uitests.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.Test;
import org.vigie.casework.AccessibleRows;
import org.vigie.model.PartialDate;
import org.vigie.model.Stance;
import org.vigie.uitests.inside.ManyClaims.Said;

/** Incidents as they should not be, and decisions on what is not there any more. */
class OddIncidentsTest {
    private static final String RECORD = "incident.record";
    private static final int VERY_MANY = 5_000;
    private final Bot bot = new Bot();

    @Test
    void oddIncidentsAreShownAllTheSame() throws Exception {
        bot.waitForWorkbench();
        ManyClaims.add("Undated", 2, 4,
                number -> new Said("occurred", "in December " + number, "--12", Stance.AFFIRMED),
                _ -> Optional.empty());
        ManyClaims.add("Contradicted", 2, 4, number -> new Said("victim", number % 2 == 0 ? "Brévenne" : "Valtorre", "",
                number < 2 ? Stance.AFFIRMED : Stance.DENIED));
        ManyClaims.add("Lonely", 1, 1, _ -> new Said("toolUsed", "a hammer", "", Stance.SUSPECTED));
        ManyClaims.add("Huge", 50, VERY_MANY,
                _ -> new Said("attackType", "ransomware", ":ransomware", Stance.AFFIRMED));
        ManyClaims.add("Zones", 2, 2, number -> new Said("measure", "step " + number, "", Stance.AFFIRMED),
                number -> Optional.of(PartialDate.parse(
                        number == 0 ? "2025-03-02T00:10+02:00" : "2025-03-01T22:50+01:00")));
        undated();
        contradicted();
        huge();
        zones();
        goneAndBack();
        orphaned();
        bot.quit();
    }

    private void open(String title) {
        bot.showView("org.vigie.view.incidents");
        bot.waitFor("incidents.query");
        bot.enter("incidents.query", title);
        bot.waitUntil(title, () -> Widgets.rows("incidents.table").equals(List.of(title)));
        bot.select("incidents.table", title);
        bot.focus("incidents.table");
        bot.press(0, SWT.CR);
        bot.waitUntil("the record of " + title, () -> Widgets.find("incident.title").isPresent()
                && Widgets.text("incident.title").equals(title));
    }

    private void undated() {
        open("Undated");
        bot.showView("org.vigie.view.timeline");
        bot.waitUntil("what has no year", () -> rows("timeline.canvas").rows() == 1
                && rows("timeline.canvas").words(0).startsWith("Occurred: December"));
    }

    private static AccessibleRows rows(String id) {
        return (AccessibleRows) Widgets.get(Control.class, id).getData(AccessibleRows.KEY);
    }

    private void contradicted() {
        open("Contradicted");
        assertTrue(bot.text("incident.meta").startsWith("≠ contested"), bot.text("incident.meta"));
        assertTrue(record().getFirst().startsWith("Victim | 2 values"), record().toString());
    }

    private List<String> record() {
        return bot.onDisplay(() -> Trees.rows(RECORD));
    }

    private void huge() {
        open("Huge");
        assertTrue(bot.text("incident.meta").contains("5,000 claims"), bot.text("incident.meta"));
        bot.onDisplay(() -> {
            Trees.select(RECORD, "Kind of attack", "ransomware");
            return null;
        });
        assertEquals(VERY_MANY,
                bot.onDisplay(() -> Widgets.get(Tree.class, RECORD).getItem(0).getItemCount()).intValue());
        bot.showView("org.vigie.view.matrix");
        bot.waitUntil("the matrix", () -> rows("matrix.canvas").rows() == 50);
    }

    /** What was published at ten to ten in London comes before ten past ten, whatever the local clocks said. */
    private void zones() {
        open("Zones");
        bot.tab("Reports");
        bot.waitUntil("the reports, the earlier first", () -> {
            List<String> sources = Trees.rows("incident.sources");
            return sources.size() == 2 && sources.getFirst().startsWith("Zones 1")
                    && sources.getFirst().contains("+01:00");
        });
        bot.tab("Record");
    }

    /** An incident of which nothing is left is not there any more; undone, it is shown again. */
    private void goneAndBack() {
        open("Undated");
        bot.tab("Reports");
        rejectReport("Undated 0");
        bot.waitUntil("one report left", () -> Trees.rows("incident.sources").size() == 1);
        rejectReport("Undated 1");
        bot.waitUntil("no incident any more", () -> !Widgets.text("incident.title").equals("Undated"));
        bot.press(SWT.CTRL, 'z');
        bot.waitUntil("the incident again", () -> Widgets.text("incident.title").equals("Undated"));
        bot.press(SWT.CTRL, 'z');
        bot.waitUntil("both reports again", () -> Trees.rows("incident.sources").size() == 2);
        bot.tab("Record");
    }

    private void rejectReport(String title) {
        bot.onDisplay(() -> {
            Trees.select("incident.sources", title);
            return null;
        });
        bot.focus("incident.sources");
        bot.press(SWT.CTRL | SWT.SHIFT, 'k');
    }

    /** Real annotators do not find what the test made up: the decision is kept, and it is said why it does nothing. */
    private void orphaned() {
        open("Lonely");
        assertTrue(record().getFirst().startsWith("toolUsed (no plugin explains it)"), record().toString());
        bot.onDisplay(() -> {
            Trees.select(RECORD, "toolUsed");
            return null;
        });
        bot.focus(RECORD);
        bot.press(SWT.CTRL, 'k');
        bot.waitUntil("a claim that is confirmed", () -> Widgets.text("status").contains("Confirmation"));
        bot.command("org.vigie.command.annotate");
        bot.waitForShell("Annotate");
        bot.pressButton("OK");
        bot.waitUntil("annotated reports", () -> Widgets.text("status").contains("were annotated"));
        bot.showView("org.vigie.view.decisions");
        bot.waitUntil("an orphaned decision", () -> effects().contains("orphaned: nothing finds this claim any more"));
    }

    private static List<String> effects() {
        Table table = Widgets.get(Table.class, "decisions.table");
        return Arrays.stream(table.getItems()).map(item -> item.getText(4)).toList();
    }
}
