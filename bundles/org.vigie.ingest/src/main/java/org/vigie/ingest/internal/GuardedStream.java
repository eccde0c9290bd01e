package org.vigie.ingest.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.vigie.model.Phrases;

/** Counts what a decompression gives, and stops it when it gives far more than any honest file does. */
final class GuardedStream extends CountingStream {

    private static final Phrases WORDS = Phrases.of(GuardedStream.class);

    /** Text compresses to a tenth, repetitive JSON to a fiftieth; a bomb to a thousandth. */
    private static final long MAX_RATIO = 200;
    /** Below this size any ratio will do. */
    private static final long HARMLESS_BYTES = 64L * 1024 * 1024;

    private final AtomicLong compressed;

    /**
     * @param compressed the number of bytes that were read from the file so far
     */
    GuardedStream(InputStream in, AtomicLong compressed) {
        super(in);
        this.compressed = compressed;
    }

    @Override
    void counted(long count, int more) throws IOException {
        if (count > HARMLESS_BYTES && count > compressed.get() * MAX_RATIO) {
            throw new BombException(
                    WORDS.say("expands to more than %d times its size; it is not read any further", MAX_RATIO));
        }
    }

    /** An archive that would fill the machine. */
    static final class BombException extends IOException {
        private static final long serialVersionUID = 1L;

        BombException(String message) {
            super(message);
        }
    }
}
