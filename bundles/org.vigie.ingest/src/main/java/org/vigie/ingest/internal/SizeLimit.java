package org.vigie.ingest.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.vigie.model.Phrases;

/** An answer of a server: ends with an error when it is larger than was agreed, or when it takes too long. */
final class SizeLimit extends CountingStream {

    private static final Phrases WORDS = Phrases.of(SizeLimit.class);

    private final long limit;
    private final Duration time;
    private final Thread watch;
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
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (IOException e) {
            throw late
                    ? new IOException(WORDS.say("the answer did not end within %d seconds", time.toSeconds()), e)
                    : e;
        }
    }

    @Override
    void counted(long count, int more) throws IOException {
        if (count > limit) {
            throw new IOException(WORDS.say("the answer is larger than %d MiB", limit / 1024 / 1024));
        }
    }

    @Override
    public void close() throws IOException {
        watch.interrupt();
        super.close();
    }
}
