package org.vigie.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.exporter.ExportSummary;
import org.vigie.exporter.ExporterOption;

/** Exports from a workspace. */
@ProviderType
public interface Exports {

    /**
     * Returns what the user may choose for a format. Activates its exporter, so it may take a moment.
     *
     * @param format the id of an exporter
     * @throws IllegalArgumentException if no exporter has this id, with those that there are
     * @throws ContributionException if the exporter fails
     */
    List<ExporterOption> options(String format);

    /**
     * Writes reports in a format.
     *
     * @param out where to; the caller closes it
     * @throws IllegalArgumentException if no exporter has this id, or it has no such option or value, with those that there are
     * @throws ContributionException if the exporter fails
     * @throws IOException if writing fails
     */
    ExportSummary run(Workspace workspace, ExportRequest request, OutputStream out) throws IOException;
}
