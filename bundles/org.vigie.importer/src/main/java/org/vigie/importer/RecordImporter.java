package org.vigie.importer;

import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * An importer of records whose fields have names, so that the user may say by a {@link Mapping} which of them is which part of a
 * report. It is registered as a service of {@link Importer}. One that reads a fixed format need not implement this.
 */
@ConsumerType
public interface RecordImporter extends Importer {

    /**
     * Looks at the first records of an input, and at no more. Called when the user prepares an import.
     *
     * @throws IOException if the input itself fails
     */
    RecordShape shape(ImportInput input) throws IOException;
}
