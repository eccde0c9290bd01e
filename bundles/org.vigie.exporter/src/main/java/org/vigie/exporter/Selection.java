package org.vigie.exporter;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.model.LedgerEntry;
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
     * Walks through the reports in the same order, as their origins state them: the language of a text is not there when it was only
     * found. Once, in the place of {@link #reports}; for formats that also carry what was found.
     */
    default Iterator<Report> stated() {
        return reports();
    }

    /**
     * Walks through what the corpus knows beside the reports: findings of annotators, incidents, links, decisions, collections, as far as
     * they concern the reports; once, after the reports. Of an exporter that never asks for it the user is told what was left out.
     */
    default Iterator<LedgerEntry> ledger() {
        return Collections.emptyIterator();
    }

    /**
     * Returns what the user chose for one of the options of the exporter: a value that the option allows and that is not
     * the empty text, or empty when the user chose nothing.
     */
    Optional<String> option(String name);
}
