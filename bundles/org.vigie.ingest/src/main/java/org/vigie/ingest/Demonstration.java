package org.vigie.ingest;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The demonstration reports that ship with Vigie, for a first try. */
@ProviderType
public interface Demonstration {

    /** Returns what to import, one request for each file, with what the file does not say itself. */
    List<ImportRequest> imports();
}
