package org.vigie.uitests.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;

/** The corpus lies on a disk that becomes full, and later has room again. */
class FullDiskTest {

    private static final int MANY = 30_000;

    private final Bot bot = new Bot();
    private final Path home = Path.of(System.getProperty("uitests.home"));

    @Test
    void whatWasAcknowledgedStaysAndTheRestCanBeDoneAgain() throws Exception {
        Path many = many();
        bot.waitForWorkbench();
        String stopped = imported(many);
        assertTrue(stopped.startsWith("The import was stopped"), stopped);
        // whichever of them came to the end of the disk first
        assertTrue(stopped.contains("the disk is full; make room and try again")
                || stopped.contains("The index cannot be written: No space left on device"), stopped);
        long added = number(stopped, "New");
        assertTrue(added > 0 && added < MANY, stopped);
        exportsNothing();
        assertEquals(0, new ProcessBuilder("mount", "-o", "remount,size=400m", home.resolve("data").toString())
                .inheritIO().start().waitFor());
        String whole = imported(many);
        assertTrue(number(whole, "Unchanged") >= added, whole);
        bot.enter("search.query", "Zwirbel");
        bot.waitForText("search.header", "30,000 reports");
        bot.quit();
    }

    private Path many() throws Exception {
        Path many = home.resolve("many.jsonl");
        try (Stream<String> lines = IntStream.range(0, MANY).mapToObj(i -> "{\"id\":\"z" + i + "\",\"title\":\"Zwirbel "
                + i + "\",\"text\":\"" + Long.toString(i * 2_862_933_555_777_941_757L, 36).repeat(20) + "\"}")) {
            Files.write(many, (Iterable<String>) lines::iterator);
        }
        return many;
    }

    /** Imports a file and returns what the summary says. */
    private String imported(Path file) {
        Wizards.importFile(bot, file);
        bot.waitFor("import.summary.text");
        String summary = bot.text("import.summary.text") + (bot.has("import.error") ? bot.text("import.error") : "");
        bot.screenshot("disk-summary");
        bot.pressButton("Close");
        bot.waitUntil("the summary closed", () -> Widgets.shells().size() == 1);
        return summary;
    }

    private static long number(String summary, String name) {
        return Long.parseLong(summary.replaceFirst("(?s).*" + name + ": ([\\d,]+).*", "$1").replace(",", ""));
    }

    private void exportsNothing() {
        Path file = home.resolve("data/all.json");
        bot.press(SWT.CTRL, 'e');
        bot.waitForShell("Export reports");
        bot.choose("export.format", "[json]");
        bot.enter("export.file", file.toString());
        bot.pressButton("Finish");
        bot.waitUntil("the message", () -> Widgets.texts("Export reports").contains("all.json cannot be written"));
        bot.screenshot("disk-full-export");
        bot.closeDialogs();
        assertTrue(Files.notExists(file), "half an export");
    }
}
