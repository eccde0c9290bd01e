package org.vigie.importer;

import java.util.Locale;
import java.util.Objects;

/**
 * The beginning of an input.
 *
 * @param name the file name without folders and without the suffix of a compression, such as {@code feed.xml}
 * @param mediaType what a server said, without parameters and in lower case; empty for files
 * @param bytes the first bytes, at most {@link #SIZE}; not to be changed
 * @param text the same as text, a byte order mark left out
 * @param complete whether this is all of the input
 */
public record InputHead(String name, String mediaType, byte[] bytes, String text, boolean complete) {

    /** The most bytes that a head has. */
    public static final int SIZE = 64 * 1024;

    public InputHead {
        Objects.requireNonNull(name);
        Objects.requireNonNull(mediaType);
        Objects.requireNonNull(bytes);
        Objects.requireNonNull(text);
    }

    /** Says whether the file name ends with one of the extensions, in any case. */
    public boolean hasExtension(String... extensions) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String extension : extensions) {
            if (lower.endsWith("." + extension)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the text without leading white space. */
    public String trimmed() {
        return text.stripLeading();
    }
}
