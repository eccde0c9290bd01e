package org.vigie.ingest.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that are read, for limits and progress. */
abstract class CountingStream extends FilterInputStream {

    private long count;

    CountingStream(InputStream in) {
        super(in);
    }

    /**
     * Called after each read.
     *
     * @param count all bytes read so far
     * @param more how many of them are new
     * @throws IOException to end the stream
     */
    abstract void counted(long count, int more) throws IOException;

    @Override
    public int read() throws IOException {
        int b = in.read();
        add(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = in.read(buffer, offset, length);
        add(Math.max(0, n));
        return n;
    }

    private void add(int more) throws IOException {
        count += more;
        counted(count, more);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
