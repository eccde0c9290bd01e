package org.vigie.view.exports;

import java.nio.file.Path;
import java.util.List;
import org.vigie.ingest.ExportRequest;

/**
 * What the user asked of the export wizard.
 *
 * @param request what to export, and how
 * @param file where to; an existing file is replaced when all went well
 * @param losses whether what the format could not carry is to be written into a file beside it
 */
record ExportPlan(ExportRequest request, Path file, boolean losses) {

    Path lossReport() {
        return file.resolveSibling(file.getFileName() + ".losses.json");
    }

    /** Returns what is written. */
    List<Path> files() {
        return losses ? List.of(file, lossReport()) : List.of(file);
    }
}
