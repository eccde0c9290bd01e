package org.vigie.fetch.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.vigie.model.Phrases;

/** An answer of a server: ends with an error when it is larger than was agreed, or when it takes too long. */
final class SizeLimit extends FilterInputStream {

    private static final Phrases WORDS = Phrases.of(SizeLimit.class);

    private final long limit;
    private final Duration time;
    private final Thread watch;
    private long count;
    private volatile boolean late;

    SizeLimit(InputStream in, long limit, Duration time) {
        super(in);
        this.limit = limit;
        this.time = time;
        this.watch = Thread.ofVirtual().start(this::closeWhenLate);
    }

    private void closeWhenLate() {
        try {
            Thread.sleep(time);
            late = true;
            in.close();
        } catch (InterruptedException | IOException _) {
            // the answer was read in time, or is closed already
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            int more = in.read(buffer, offset, length);
            count += Math.max(0, more);
            if (count > limit) {
                throw new IOException(WORDS.say("the answer is larger than %d MiB", limit / 1024 / 1024));
            }
            return more;
        } catch (IOException e) {
            throw late
                    ? new IOException(WORDS.say("the answer did not end within %d seconds", time.toSeconds()), e)
                    : e;
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() throws IOException {
        watch.interrupt();
        super.close();
    }
}
