package org.vigie.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.exporter.ExportSummary;
import org.vigie.model.ReportId;
import org.vigie.search.SearchFilter;

/** Exports from a workspace. */
@ProviderType
public interface Exports {

    /**
     * Writes reports in a format.
     *
     * @param format the id of an exporter
     * @param query what to export; empty for everything
     * @param filter what it must be
     * @param out where to; the caller closes it
     * @throws IllegalArgumentException if no exporter has this id, with those that there are
     * @throws IOException if writing fails
     */
    ExportSummary run(Workspace workspace, String format, Optional<String> query, SearchFilter filter, OutputStream out)
            throws IOException;

    /**
     * Writes the reports with the given ids in a format.
     *
     * @throws IllegalArgumentException if no exporter has this id, with those that there are
     * @throws IOException if writing fails
     */
    ExportSummary run(Workspace workspace, String format, Collection<ReportId> ids, OutputStream out)
            throws IOException;
}
