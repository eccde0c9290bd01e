package org.vigie.isolation;

import java.io.FilterInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;

/** Streams in the hands of a contribution: their use shows that it is alive, and they fail once it was let go. */
public final class Leashed {

    private Leashed() {}

    /** Returns an input that cannot be marked. */
    public static InputStream input(Leash leash, InputStream input) {
        return new FilterInputStream(input) {
            @Override
            public int read() throws IOException {
                return leash.back(in::read);
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return leash.back(() -> in.read(buffer, offset, length));
            }

            @Override
            public long skip(long count) throws IOException {
                return leash.back(() -> in.skip(count));
            }

            @Override
            public boolean markSupported() {
                return false;
            }

            @Override
            public void close() throws IOException {
                back(leash, in::close);
            }
        };
    }

    /** Returns a reader that cannot be marked. */
    public static Reader reader(Leash leash, Reader reader) {
        return new FilterReader(reader) {
            @Override
            public int read() throws IOException {
                return leash.back(in::read);
            }

            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                return leash.back(() -> in.read(buffer, offset, length));
            }

            @Override
            public long skip(long count) throws IOException {
                return leash.back(() -> in.skip(count));
            }

            @Override
            public boolean markSupported() {
                return false;
            }

            @Override
            public void close() throws IOException {
                back(leash, in::close);
            }
        };
    }

    /** Returns an output; to close it flushes it only, as it belongs to whoever made it. */
    public static OutputStream output(Leash leash, OutputStream output) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                back(leash, () -> output.write(b));
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                back(leash, () -> output.write(bytes, offset, length));
            }

            @Override
            public void flush() throws IOException {
                back(leash, output::flush);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    private interface Action {
        void run() throws IOException;
    }

    private static void back(Leash leash, Action action) throws IOException {
        leash.<Void, IOException>back(() -> {
            action.run();
            return null;
        });
    }
}
