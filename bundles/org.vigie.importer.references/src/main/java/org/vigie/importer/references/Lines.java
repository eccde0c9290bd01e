package org.vigie.importer.references;

import java.io.IOException;
import java.io.Reader;

/** Reads lines, of which none fills the memory: what is beyond a million characters of one is passed over. */
final class Lines {

    private static final int LONGEST = 1_000_000;
    private static final int BUFFER = 16 * 1024;

    private final Reader reader;
    private final char[] buffer = new char[BUFFER];
    private int length;
    private int at;
    private long number;

    Lines(Reader reader) {
        this.reader = reader;
    }

    /** Returns the next line without its end; {@code null} after the last. */
    String next() throws IOException {
        StringBuilder line = new StringBuilder();
        boolean any = false;
        while (fill()) {
            any = true;
            char c = buffer[at++];
            if (c == '\n') {
                break;
            }
            if (line.length() < LONGEST && c != '\r') {
                line.append(c);
            }
        }
        number++;
        return any ? line.toString() : null;
    }

    /** Returns the number of the line that was read last, counted from 1. */
    long number() {
        return number;
    }

    private boolean fill() throws IOException {
        if (at == length) {
            at = 0;
            length = Math.max(0, reader.read(buffer));
        }
        return at < length;
    }
}
