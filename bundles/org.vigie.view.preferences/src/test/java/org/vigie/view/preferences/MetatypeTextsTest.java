package org.vigie.view.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MetatypeTextsTest {

    @Test
    void utf8ThatWasReadAsLatin1() {
        String read = new String("Réseau".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertEquals("Réseau", MetatypeTexts.meant(read));
    }

    @Test
    void otherTextsStay() {
        assertEquals("Réseau", MetatypeTexts.meant("Réseau"));
        assertEquals("Délai d’attente", MetatypeTexts.meant("Délai d’attente"));
        assertEquals("Limits", MetatypeTexts.meant("Limits"));
        assertEquals("", MetatypeTexts.meant(null));
    }
}
