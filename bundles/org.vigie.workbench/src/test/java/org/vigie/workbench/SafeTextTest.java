package org.vigie.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class SafeTextTest {

    @Test
    void whatTurnsTheDirectionIsSeen() {
        assertEquals("invoice\u2423fdp.exe", SafeText.shown("invoice\u202efdp.exe"));
    }

    @Test
    void controlCharactersAreSeenAndIndicesStay() {
        String text = "a\u0000b\u001bc\r\nd";
        assertEquals("a\u2423b\u2423c\u2423\nd", SafeText.shown(text));
        assertEquals(text.length(), SafeText.shown(text).length());
    }

    @Test
    void harmlessTextsAreNotCopied() {
        String text = "Panne à la mairie \u2013 l\u2019enquête, \u05d0\u05d1 \ud83d\udd12\n\tfin";
        assertSame(text, SafeText.shown(text));
    }

    @Test
    void aLineIsCutBetweenCharacters() {
        assertEquals("ab\u2026", SafeText.line("abcd", 3));
        assertEquals("a\u2026", SafeText.line("a\ud83d\udd12cd", 3));
        assertEquals("a b c", SafeText.line("a\nb\tc", 5));
    }

    @Test
    void ampersandsMarkNoKeys() {
        assertEquals("R&&D", SafeText.label("R&D", 10));
    }
}
