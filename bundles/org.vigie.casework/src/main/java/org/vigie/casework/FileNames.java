package org.vigie.casework;

import java.text.Normalizer;
import java.util.Locale;

/** Makes names of files of what incidents are called. */
public final class FileNames {
    private static final int CHARS = 50;

    private FileNames() {}

    /** Returns a name that every file system takes, without an ending. */
    public static String of(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(CHARS, plain.length())).replaceAll("^-|-$", "");
        return cut.isEmpty() ? "incident" : cut;
    }
}
