package org.vigie.searches;

import java.io.IOException;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps saved searches. Safe for use by several threads and processes; all methods touch files. */
@ProviderType
public interface SavedSearchStore {

    /** Returns all that can be read, by name; what cannot be read is named in the log. */
    List<SavedSearch> read() throws IOException;

    /** Writes a search, in the place of one of the same name. */
    void write(SavedSearch search) throws IOException;

    /** Removes the search of a name, if there is one. */
    void remove(String name) throws IOException;
}
