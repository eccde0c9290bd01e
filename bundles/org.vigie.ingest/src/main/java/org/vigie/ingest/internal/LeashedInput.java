package org.vigie.ingest.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Optional;
import org.vigie.importer.ImportInput;
import org.vigie.importer.InputHead;
import org.vigie.importer.Mapping;
import org.vigie.isolation.Leash;
import org.vigie.isolation.Leashed;

/** An input in the hands of an importer: it shows that the importer is alive, and is taken away when it is let go. */
record LeashedInput(ImportInput input, Leash leash) implements ImportInput {

    @Override
    public InputHead head() {
        return input.head();
    }

    @Override
    public InputStream bytes() throws IOException {
        return Leashed.input(leash, leash.back(input::bytes));
    }

    @Override
    public Reader text() throws IOException {
        return Leashed.reader(leash, leash.back(input::text));
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
