package org.vigie.view.exports;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.IProgressMonitor;

/** Ends an export when the user cancels it: writing throws a {@link CancellationException}. */
final class CancellableStream extends FilterOutputStream {

    private final IProgressMonitor monitor;

    CancellableStream(OutputStream out, IProgressMonitor monitor) {
        super(out);
        this.monitor = monitor;
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        check();
        out.write(bytes, start, length);
    }

    @Override
    public void write(int octet) throws IOException {
        check();
        out.write(octet);
    }

    private void check() {
        if (monitor.isCanceled()) {
            throw new CancellationException("The export was cancelled");
        }
    }
}
