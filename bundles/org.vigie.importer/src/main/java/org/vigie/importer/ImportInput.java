package org.vigie.importer;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One file, entry of an archive, answer of a server or standard input, to be read once: either as bytes or as text. The
 * pipeline closes it, has removed any compression, and limits its size.
 */
@ProviderType
public interface ImportInput {

    /** Returns the beginning; reading it does not use the input up. */
    InputHead head();

    /** Returns the input as bytes. */
    InputStream bytes() throws IOException;

    /**
     * Returns the input as text, without a byte order mark. The encoding is that of the mark, or what the server
     * stated, or UTF-8, where each byte that is not UTF-8 is read as Windows-1252.
     */
    Reader text() throws IOException;

    /** Returns the address that the input was fetched from, if it was. */
    Optional<String> address();

    /** Returns the mapping that the user declared; empty when the importer has to find its own. */
    Optional<Mapping> mapping();

    /**
     * Returns the same input with a mapping, unless the user declared one. For an importer that knows where in the records of JSON or CSV
     * the parts of a report are, and has the importers of those formats read them.
     */
    default ImportInput mappedBy(Mapping mapping) {
        return mapping().isPresent() ? this : new MappedInput(this, mapping);
    }
}
