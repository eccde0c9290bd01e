package org.vigie.exporter;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.model.Report;
import org.vigie.model.Source;

/** What is exported: everything, or what a query found, and how. It does not change while it is written. */
@ProviderType
public interface Selection {

    /** Returns the sources of the reports, by id. */
    List<Source> sources();

    /** Walks through the reports, ordered by id; once. */
    Iterator<Report> reports();

    /**
     * Returns what the user chose for one of the options of the exporter: a value that the option allows and that is not
     * the empty text, or empty when the user chose nothing.
     */
    Optional<String> option(String name);
}
