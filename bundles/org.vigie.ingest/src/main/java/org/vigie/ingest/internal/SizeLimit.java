package org.vigie.ingest.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends a stream with an error when it gives more bytes than were agreed. */
final class SizeLimit extends FilterInputStream {

    private final long limit;
    private long count;

    SizeLimit(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        check(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = in.read(buffer, offset, length);
        check(Math.max(0, n));
        return n;
    }

    private void check(int n) throws IOException {
        count += n;
        if (count > limit) {
            throw new IOException("the answer is larger than " + limit / 1024 / 1024 + " MiB");
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
