package org.vigie.view.exports;

import java.nio.file.Path;
import org.vigie.ingest.ExportRequest;

/**
 * What the user asked of the export wizard.
 *
 * @param request what to export, and how
 * @param file where to; an existing file is replaced when all went well
 */
record ExportPlan(ExportRequest request, Path file) {}
