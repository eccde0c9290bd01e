package org.vigie.ingest.internal;

import java.io.IOException;
import java.io.OutputStream;
import org.vigie.isolation.Leash;

/** An output in the hands of an exporter: it shows that the exporter is alive, and is taken away when it is let go. */
final class LeashedOutput extends OutputStream {

    private final OutputStream out;
    private final Leash leash;

    LeashedOutput(OutputStream out, Leash leash) {
        this.out = out;
        this.leash = leash;
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private void back(Writing writing) throws IOException {
        leash.<Void, IOException>back(() -> {
            writing.to(out);
            return null;
        });
    }

    @Override
    public void write(int b) throws IOException {
        back(target -> target.write(b));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        back(target -> target.write(bytes, offset, length));
    }

    @Override
    public void flush() throws IOException {
        back(OutputStream::flush);
    }
}
