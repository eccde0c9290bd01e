package org.vigie.ingest.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/**
 * The beginning of a stream, read so that nothing is lost when the stream breaks off: what could be read comes first, and
 * the failure after it.
 *
 * @param head the first bytes
 * @param rest what follows them, or the failure
 */
record Salvage(byte[] head, InputStream rest) {

    static Salvage head(InputStream in, int size) {
        byte[] bytes = new byte[size];
        int length = 0;
        try {
            for (int n = 0; n >= 0 && length < size; n = in.read(bytes, length, size - length)) {
                length += n;
            }
            return new Salvage(Arrays.copyOf(bytes, length), in);
        } catch (IOException e) {
            return new Salvage(Arrays.copyOf(bytes, length), failing(e));
        }
    }

    /** Returns the whole stream. */
    InputStream all() {
        return new SequenceInputStream(new ByteArrayInputStream(head), rest);
    }

    private static InputStream failing(IOException e) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw e;
            }
        };
    }
}
