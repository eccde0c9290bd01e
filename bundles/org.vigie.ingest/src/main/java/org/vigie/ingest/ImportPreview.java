package org.vigie.ingest;

import java.util.List;
import java.util.Optional;
import org.vigie.importer.ItemProblem;
import org.vigie.importer.RecordShape;
import org.vigie.importer.ReportDraft;

/**
 * What an import would read, by its first items.
 *
 * @param format the importer that read them; empty when nothing could be read
 * @param drafts the first reports
 * @param problems what could not be read until then
 * @param more whether there is more than this
 * @param shape the fields of the first file, when its importer reads records whose fields the user may map; empty for addresses
 */
public record ImportPreview(Optional<Formats.Format> format, List<ReportDraft> drafts, List<ItemProblem> problems,
        boolean more, Optional<RecordShape> shape) {

    public ImportPreview {
        drafts = List.copyOf(drafts);
        problems = List.copyOf(problems);
    }
}
