package org.vigie.view.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LongLinesTest {

    @Test
    void noLineIsLongAndNoIndexChanges() {
        String text = "Le rançongiciel a frappé. ".repeat(40_000);
        String broken = LongLines.broken(text);
        assertEquals(text, broken.replace('\n', ' '));
        assertTrue(Arrays.stream(broken.split("\n")).allMatch(line -> line.length() <= 2_000));
    }

    @Test
    void usualTextsStay() {
        String text = "Une ligne.\n\nEt une autre.";
        assertSame(text, LongLines.broken(text));
    }

    @Test
    void whatHasNoBlankStays() {
        String text = "x".repeat(10_000);
        assertSame(text, LongLines.broken(text));
    }
}
