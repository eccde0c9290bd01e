package org.vigie.exporter;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Writes one format. A plugin registers its exporter as a service that carries {@link ExporterFormat}. One instance
 * serves many exports, possibly at the same time, and keeps no state between them. The same selection gives the same
 * bytes.
 */
@ConsumerType
public interface Exporter {

    /** Returns what the user may choose; always the same. Asked before an export, in any thread; must not block. */
    default List<ExporterOption> options() {
        return List.of();
    }

    /**
     * Writes a selection, report by report.
     *
     * @param selection what to write, and what the user chose for it; its reports can be walked through once
     * @param out where to; the caller closes it
     * @return how much was written, and what the format could not carry
     * @throws IOException if writing fails
     */
    ExportSummary write(Selection selection, OutputStream out) throws IOException;
}
