package org.vigie.ingest.internal;

import java.io.FilterInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Optional;
import org.vigie.importer.ImportInput;
import org.vigie.importer.InputHead;
import org.vigie.importer.Mapping;
import org.vigie.isolation.Leash;

/** An input in the hands of an importer: it shows that the importer is alive, and is taken away when it is let go. */
record LeashedInput(ImportInput input, Leash leash) implements ImportInput {

    @Override
    public InputHead head() {
        return input.head();
    }

    @Override
    public InputStream bytes() throws IOException {
        return new FilterInputStream(input.bytes()) {
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
            public void close() throws IOException {
                leash.<Void, IOException>back(() -> {
                    in.close();
                    return null;
                });
            }

            @Override
            public boolean markSupported() {
                return false;
            }
        };
    }

    @Override
    public Reader text() throws IOException {
        return new FilterReader(leash.back(input::text)) {
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
            public void close() throws IOException {
                leash.<Void, IOException>back(() -> {
                    in.close();
                    return null;
                });
            }

            @Override
            public boolean markSupported() {
                return false;
            }
        };
    }

    @Override
    public Optional<String> address() {
        return input.address();
    }

    @Override
    public Optional<Mapping> mapping() {
        return input.mapping();
    }
}
