package org.vigie.uitests.inside;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Listener;
import org.junit.jupiter.api.Test;

/** Takes the figures of the workbench: from a key to its results, a large report, the thread of the user interface, the heap. */
class MeasuringTest {

    private static final List<String> QUERIES = List.of("salarié entreprise", "convention collective",
            "sécurité sociale",
            "tribunal administratif", "préfecture arrêté", "congé maternité", "durée du travail",
            "licenciement économique");
    private static final long KEY_NANOS = TimeUnit.MILLISECONDS.toNanos(180);
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(400);
    private static final int LARGE_OPENINGS = 5;
    private static final long MIB = 1024 * 1024;

    private final Bot bot = new Bot();
    private final Path home = Path.of(System.getProperty("uitests.home"));
    private final AtomicLong painted = new AtomicLong();

    @Test
    void figures() throws Exception {
        bot.waitForWorkbench();
        bot.waitUntil("the corpus", () -> Widgets.text("search.header").matches("[\\d,]{6,} reports.*"));
        watchPainting();
        try (Heartbeat heartbeat = new Heartbeat(bot.display())) {
            heartbeat.longestMillis();
            keys();
            say("longest time that the thread of the user interface was busy while typing: %d ms",
                    heartbeat.longestMillis());
            largeReport();
            say("and while a large report was opened: %d ms", heartbeat.longestMillis());
            heap(heartbeat);
        }
        bot.quit();
    }

    /** The time of the last painting of the results; it is taken after what was painted with them. */
    private void watchPainting() {
        Listener listener = event -> {
            if ("search.results".equals(event.widget.getData("id"))) {
                event.display.asyncExec(() -> painted.set(System.nanoTime()));
            }
        };
        bot.onDisplay(() -> {
            bot.display().addFilter(SWT.Paint, listener);
            return null;
        });
    }

    private void keys() throws IOException {
        List<Long> times = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            for (String query : QUERIES) {
                bot.press(SWT.CTRL, 'f');
                bot.enter("search.query", "");
                LockSupport.parkNanos(QUIET_NANOS);
                for (char c : query.toCharArray()) {
                    long time = key(c);
                    if (round > 0 && time > 0) {
                        times.add(time);
                    }
                }
            }
        }
        say("from key press to results, %s: median %d ms, p95 %d ms, most %d ms (%d keys)",
                bot.onDisplay(() -> QUERIES.size() + " queries"), percentile(times, 50), percentile(times, 95),
                percentile(times, 100), times.size());
    }

    /** Returns after how many nanoseconds the last results of a key were painted; 0 when none were. */
    private long key(char c) {
        long pressed = System.nanoTime();
        bot.typeRaw(c);
        long end = pressed + KEY_NANOS;
        while (System.nanoTime() < end || System.nanoTime() - painted.get() < QUIET_NANOS / 4) {
            LockSupport.parkNanos(1_000_000);
        }
        return Math.max(0, painted.get() - pressed);
    }

    private void largeReport() throws IOException {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < LARGE_OPENINGS; i++) {
            bot.enter("search.query", "Mittelstreifen");
            bot.waitForText("search.header", "2 reports");
            bot.click("search.results");
            bot.press(0, SWT.END);
            bot.waitUntil("the small report", () -> Widgets.text("report.hits").startsWith("1 of 1"));
            LockSupport.parkNanos(QUIET_NANOS);
            long pressed = System.nanoTime();
            bot.press(0, SWT.HOME);
            bot.waitUntil("the large report", () -> Widgets.text("report.hits").matches("1 of 2.000"));
            bot.onDisplay(() -> {
                bot.display().update();
                return null;
            });
            times.add(System.nanoTime() - pressed);
        }
        say("a report of 1 MB with 2,000 marked passages: median %d ms, most %d ms (%d openings)",
                percentile(times, 50), percentile(times, 100), times.size());
    }

    private void heap(Heartbeat heartbeat) throws IOException {
        long busiest = 0;
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(Long.getLong("vigie.measure.minutes", 1));
        List<Long> used = new ArrayList<>();
        int rounds = 0;
        while (System.nanoTime() < end) {
            round(QUERIES.get(rounds % QUERIES.size()));
            rounds++;
            if (rounds % 10 == 0) {
                busiest = Math.max(busiest, heartbeat.longestMillis());
                System.gc();
                // the pause is the measurement's own
                heartbeat.longestMillis();
                used.add(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() * 10 / MIB);
            }
        }
        int third = Math.max(1, used.size() / 3);
        say("heap after a collection, over %d rounds in %d minutes: first third %.1f MiB, last third %.1f MiB; each: %s",
                rounds, Long.getLong("vigie.measure.minutes", 1), median(used.subList(0, Math.min(third, used.size()))),
                median(used.subList(Math.max(0, used.size() - third), used.size())),
                used.stream().map(mib -> String.format(Locale.ROOT, "%.1f", mib / 10.0)).toList());
        say("longest time that the thread of the user interface was busy in these rounds: %d ms", busiest);
    }

    /** Searches, reads three reports in preview, opens one, looks at its parts and closes it. */
    private void round(String query) {
        bot.press(SWT.CTRL, 'f');
        bot.enter("search.query", query);
        bot.press(0, SWT.CR);
        bot.waitUntil("results", () -> !Widgets.text("search.header").startsWith("No"));
        bot.click("search.results");
        bot.press(0, SWT.HOME);
        bot.press(0, SWT.ARROW_DOWN);
        bot.press(0, SWT.ARROW_DOWN);
        bot.press(0, SWT.CR);
        bot.waitUntil("a report", () -> Widgets.find("report.text").isPresent());
        bot.press(0, SWT.F3);
        bot.showView("org.vigie.view.collections");
        bot.showView("org.vigie.view.jobs");
        bot.showView("org.vigie.view.search");
        bot.closeReports();
    }

    private static double median(List<Long> tenths) {
        return tenths.isEmpty() ? 0 : tenths.stream().sorted().toList().get(tenths.size() / 2) / 10.0;
    }

    private static long percentile(List<Long> nanos, int percent) {
        List<Long> sorted = nanos.stream().sorted().toList();
        int at = Math.min(sorted.size() - 1, sorted.size() * percent / 100);
        return sorted.isEmpty() ? -1 : TimeUnit.NANOSECONDS.toMillis(sorted.get(at));
    }

    private void say(String format, Object... values) throws IOException {
        Files.writeString(home.resolve("figures.txt"), String.format(Locale.ROOT, format, values) + "\n",
                StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
