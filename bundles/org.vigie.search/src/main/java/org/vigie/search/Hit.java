package org.vigie.search;

import java.util.List;
import java.util.Optional;
import org.vigie.model.PartialDate;
import org.vigie.model.ReportId;
import org.vigie.model.ReportKind;

/**
 * One result.
 *
 * @param type what sort of thing it is
 * @param id the report's id
 * @param title its title; empty when it has none
 * @param sourceId the id of its source
 * @param sourceName the name of its source
 * @param kind what kind of report it is
 * @param language its language
 * @param published when it was published, if known
 * @param score how relevant it is; comparable within one answer only
 * @param highlights where the user's words stand, the best passages first, those of the title before all
 */
public record Hit(ResultType type, ReportId id, String title, String sourceId, String sourceName, ReportKind kind,
        String language, Optional<PartialDate> published, double score, List<Highlight> highlights) {

    public Hit {
        highlights = List.copyOf(highlights);
    }
}
