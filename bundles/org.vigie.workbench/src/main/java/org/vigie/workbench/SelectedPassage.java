package org.vigie.workbench;

import java.util.Objects;
import org.vigie.model.ContentHash;
import org.vigie.model.Passage;
import org.vigie.model.ReportId;

/**
 * A passage that the user selected in the text of a report.
 *
 * @param revision the state of the report in whose text it lies
 */
public record SelectedPassage(ReportId report, ContentHash revision, Passage passage) {
    public SelectedPassage {
        Objects.requireNonNull(report);
        Objects.requireNonNull(revision);
        Objects.requireNonNull(passage);
    }
}
