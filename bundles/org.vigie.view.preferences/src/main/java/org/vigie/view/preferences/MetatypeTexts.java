package org.vigie.view.preferences;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Texts of metatypes. Their service reads properties files in Latin-1, as files of properties were once; those of Vigie and of
 * its plugins are in UTF-8, as {@link java.util.ResourceBundle} reads them since Java 9.
 */
final class MetatypeTexts {

    private MetatypeTexts() {}

    /** Returns what was meant by a text; empty for {@code null}. */
    static String meant(String text) {
        if (text == null) {
            return "";
        }
        if (text.chars().anyMatch(c -> c > 0xff)) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1))).toString();
        } catch (CharacterCodingException _) {
            // it was Latin-1 indeed
            return text;
        }
    }
}
