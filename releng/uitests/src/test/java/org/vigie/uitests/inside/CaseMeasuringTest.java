package org.vigie.uitests.inside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.junit.jupiter.api.Test;
import org.vigie.casework.AccessibleRows;
import org.vigie.uitests.inside.ManyClaims.Said;
import org.vigie.model.Stance;

/** Takes the figures of the views of incidents: opening one, panning its timeline, showing its matrix and its relations. */
class CaseMeasuringTest {
    private static final int OPENINGS = 7;
    private static final int FRAMES = 200;
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(400);
    private final Bot bot = new Bot();
    private final Path home = Path.of(System.getProperty("uitests.home"));

    @Test
    void figures() throws Exception {
        bot.waitForWorkbench();
        ManyClaims.add("Small", 1, 1, ManyClaims::anything);
        ManyClaims.add("Record", 200, 500, ManyClaims::anything);
        ManyClaims.add("Matrix", 200, 6_000, ManyClaims::anything);
        ManyClaims.add("Timeline", 500, 5_000, ManyClaims::dated);
        for (int i = 0; i < 120; i++) {
            int number = i;
            ManyClaims.add("Neighbour " + i, 1, 3, claim -> neighbour(number, claim));
        }
        bot.showView("org.vigie.view.matrix");
        bot.showView("org.vigie.view.timeline");
        bot.showView("org.vigie.view.incident");
        try (Heartbeat heartbeat = new Heartbeat(bot.display())) {
            openings(heartbeat);
            timeline(heartbeat);
            matrix(heartbeat);
            relations();
        }
        bot.quit();
    }

    /** Each has a victim of its own, and one provider with some others. */
    private static Said neighbour(int number, int claim) {
        return switch (claim) {
            case 0 -> new Said("victim", "Commune de Valmer " + number, ":valmer " + number, Stance.AFFIRMED);
            case 1 -> new Said("thirdParty", "Hébergeur Sombreval", ":sombreval", Stance.AFFIRMED);
            default -> new Said("actor", "Groupe " + number / 8, ":groupe " + number / 8, Stance.SUSPECTED);
        };
    }

    private void openings(Heartbeat heartbeat) throws IOException {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < OPENINGS; i++) {
            open("Small");
            heartbeat.longestMillis();
            times.add(open("Record"));
        }
        say("an incident with 500 claims from 200 reports, from the choice to its record on the screen, with timeline and"
                + " reports beside it: median %d ms, most %d ms (%d openings); UI thread busy at most %d ms",
                median(times), worst(times), times.size(), heartbeat.longestMillis());
    }

    /** Opens an incident from the list, and returns after how many nanoseconds its record was painted. */
    private long open(String title) {
        bot.showView("org.vigie.view.incidents");
        bot.enter("incidents.query", "\"" + title + "\"");
        bot.waitUntil("the incident", () -> Widgets.rows("incidents.table").equals(List.of(title)));
        LockSupport.parkNanos(QUIET_NANOS);
        long began = System.nanoTime();
        bot.onDisplay(() -> {
            Widgets.select("incidents.table", title);
            Event event = new Event();
            event.item = ((org.eclipse.swt.widgets.Table) Widgets.get(Control.class, "incidents.table")).getItem(0);
            event.item.getDisplay().asyncExec(
                    () -> Widgets.get(Control.class, "incidents.table").notifyListeners(SWT.DefaultSelection, event));
            return null;
        });
        bot.waitUntil("its record", () -> Widgets.find("incident.title").isPresent()
                && Widgets.text("incident.title").equals(title));
        bot.onDisplay(() -> {
            bot.display().update();
            return null;
        });
        return System.nanoTime() - began;
    }

    private void timeline(Heartbeat heartbeat) throws IOException {
        open("Timeline");
        bot.showView("org.vigie.view.timeline");
        bot.waitUntil("the timeline", () -> rows("timeline.canvas").rows() > 4_000);
        bot.focus("timeline.canvas");
        heartbeat.longestMillis();
        long painting = bot.onDisplay(() -> pan("timeline.canvas"));
        say("timeline of %d rows: %.1f frames a second while it is pulled (%d frames, each painted before the next)",
                bot.onDisplay(() -> rows("timeline.canvas").rows()), FRAMES * 1e9 / painting, FRAMES);
    }

    /** Pulls time step by step; each step is on the screen before the next. */
    private static long pan(String id) {
        Control canvas = Widgets.get(Control.class, id);
        long began = System.nanoTime();
        for (int i = 0; i < FRAMES; i++) {
            int code = i % 40 < 20 ? SWT.ARROW_RIGHT : SWT.ARROW_LEFT;
            painted(canvas, () -> {
                Event key = new Event();
                key.keyCode = code;
                canvas.notifyListeners(SWT.KeyDown, key);
            });
        }
        return System.nanoTime() - began;
    }

    /** Does something and waits until it is painted. Called in the thread of the user interface. */
    private static void painted(Control control, Runnable what) {
        boolean[] done = {false};
        Listener listener = _ -> done[0] = true;
        control.addListener(SWT.Paint, listener);
        what.run();
        while (!done[0]) {
            if (!control.getDisplay().readAndDispatch()) {
                control.getDisplay().sleep();
            }
        }
        control.removeListener(SWT.Paint, listener);
    }

    private void matrix(Heartbeat heartbeat) throws IOException {
        bot.showView("org.vigie.view.matrix");
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < OPENINGS; i++) {
            open("Small");
            heartbeat.longestMillis();
            times.add(open("Matrix"));
        }
        say("an incident with 6,000 claims from 200 reports, with its matrix beside it: median %d ms, most %d ms;"
                + " UI thread busy at most %d ms", median(times), worst(times), heartbeat.longestMillis());
        bot.showView("org.vigie.view.matrix");
        times.clear();
        for (int i = 0; i < OPENINGS; i++) {
            times.add(bot.onDisplay(CaseMeasuringTest::matrixAnew));
        }
        say("the matrix of 200 sources and 30 properties made anew and painted: median %d ms, most %d ms",
                median(times),
                worst(times));
    }

    /** Has the rows made of the same again. */
    private static long matrixAnew() {
        long began = System.nanoTime();
        painted(Widgets.get(Control.class, "matrix.canvas"),
                () -> Widgets.get(Control.class, "matrix.grouping").notifyListeners(SWT.Selection, new Event()));
        return System.nanoTime() - began;
    }

    private void relations() throws IOException {
        open("Neighbour 0");
        long began = System.nanoTime();
        bot.showView("org.vigie.view.relations");
        bot.waitUntil("the graph", () -> rows("relations.canvas").rows() > 100);
        long took = System.nanoTime() - began;
        bot.settle();
        say("relations: %d ms to the graph; it says: %s", TimeUnit.NANOSECONDS.toMillis(took),
                bot.text("relations.note"));
        bot.screenshot("relations-many");
    }

    private static AccessibleRows rows(String id) {
        return (AccessibleRows) Widgets.get(Control.class, id).getData(AccessibleRows.KEY);
    }

    private static long median(List<Long> nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos.stream().sorted().toList().get(nanos.size() / 2));
    }

    private static long worst(List<Long> nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos.stream().mapToLong(Long::longValue).max().orElse(0));
    }

    private void say(String format, Object... values) throws IOException {
        Files.writeString(home.resolve("figures.txt"), String.format(Locale.ROOT, format, values) + "\n",
                StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
