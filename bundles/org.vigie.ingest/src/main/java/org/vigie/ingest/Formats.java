package org.vigie.ingest;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.importer.Mapping;

/** What can be read and written now. The answers change as plugins come and go. */
@ProviderType
public interface Formats {

    /** Returns the importers, by id. */
    List<Format> importers();

    /** Returns the exporters, by id. */
    List<Format> exporters();

    /** Returns the mappings that plugins ship, by name. */
    List<Mapping> mappings();

    /**
     * An importer or exporter.
     *
     * @param id what it is called on the command line
     * @param name what people read
     * @param extensions its usual file name extensions, without a dot
     * @param bundle the symbolic name of the bundle that it comes from
     * @param version the version of that bundle
     */
    record Format(String id, String name, List<String> extensions, String bundle, String version) {
        public Format {
            extensions = List.copyOf(extensions);
        }
    }
}
