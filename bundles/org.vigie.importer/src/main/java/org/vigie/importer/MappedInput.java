package org.vigie.importer;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Optional;

/** An input for which an importer, and not the user, knows the mapping. */
record MappedInput(ImportInput input, Mapping known) implements ImportInput {

    @Override
    public InputHead head() {
        return input.head();
    }

    @Override
    public InputStream bytes() throws IOException {
        return input.bytes();
    }

    @Override
    public Reader text() throws IOException {
        return input.text();
    }

    @Override
    public Optional<String> address() {
        return input.address();
    }

    @Override
    public Optional<Mapping> mapping() {
        return Optional.of(known);
    }
}
