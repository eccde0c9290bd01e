package org.vigie.importer;

import java.util.List;
import java.util.SequencedMap;
import org.osgi.annotation.versioning.ConsumerType;

/** One record of a data set, as a {@link RecordMapper} sees it. */
@ConsumerType
public interface RecordFields {

    /** Returns the values at a path, in order; empty when there are none. */
    List<String> values(String path);

    /** Returns all fields with their values, in the order of the record. Structured values are JSON. */
    SequencedMap<String, List<String>> all();

    /** Returns the name in {@link #all} of the field that a path reads; the path itself when it reads none. */
    String fieldOf(String path);
}
