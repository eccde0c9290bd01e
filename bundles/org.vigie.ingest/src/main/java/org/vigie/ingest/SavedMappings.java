package org.vigie.ingest;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.importer.Mapping;

/**
 * The mappings that the user saved, common to all processes of an installation: one file each in the folder {@code mappings} of
 * the configuration, with a line {@code part=path} for each declaration. Calls block.
 */
@ProviderType
public interface SavedMappings {

    /** Returns the names of the mappings, in order. */
    List<String> names() throws IOException;

    /**
     * Returns a mapping.
     *
     * @throws IllegalArgumentException if its file holds no mapping, with what is wrong in words
     */
    Optional<Mapping> find(String name) throws IOException;

    /**
     * Saves a mapping under its name; it is written whole or not at all.
     *
     * @throws IllegalArgumentException if it has no name that a file can have, with words for the user
     */
    void save(Mapping mapping) throws IOException;
}
