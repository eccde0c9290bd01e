package org.vigie.exporter;

import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.incident.IncidentFile;
import org.vigie.model.IncidentId;
import org.vigie.model.LedgerEntry;
import org.vigie.model.Report;
import org.vigie.model.ReportId;
import org.vigie.model.Source;

/**
 * What is exported: everything, what a query found, or some incidents with their reports, and how. It does not change while it is written.
 * For use by one thread.
 */
@ProviderType
public interface Selection {

    /** Returns what the corpus is called; empty when it has no name. */
    default String corpus() {
        return "";
    }

    /** Returns what was asked for, in words: the query with its filters, or the ids of incidents; empty for everything. */
    default String query() {
        return "";
    }

    /** Returns the sources of the reports, by id. */
    List<Source> sources();

    /** Walks through the reports, ordered by id; once. */
    Iterator<Report> reports();

    /**
     * Walks through the reports in the same order, as their origins state them: the language of a text is not there when it was only
     * found. Once, in the place of {@link #reports()}; for formats that also carry what was found.
     */
    default Iterator<Report> stated() {
        return reports();
    }

    /**
     * Walks through some reports, ordered by id, whether they are of the selection or not; those that the corpus does not have are passed
     * over. As often as it is asked for, in the midst of other walks.
     */
    default Iterator<Report> reports(Collection<ReportId> ids) {
        return Collections.emptyIterator();
    }

    /** Says whether a report is of the selection. */
    default boolean contains(ReportId report) {
        return true;
    }

    /**
     * Walks through the incidents of which the reports speak, ordered by id; once. Each is told as all its reports tell it, also those that
     * are not of the selection: part of the evidence would make another record. An exporter that asks for it says by itself what of the
     * claims and links it could not carry.
     */
    default Iterator<IncidentFile> incidents() {
        return Collections.emptyIterator();
    }

    /** Returns the incidents that {@link #incidents()} has and that a report speaks of, in no order. */
    default Set<IncidentId> incidents(ReportId report) {
        return Set.of();
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
