package org.vigie.workbench;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vigie.model.ReportId;
import org.vigie.search.SearchFilter;

/**
 * The reports that the user selected, as views tell it by the selection service of e4; commands on reports work on these.
 *
 * @param ids the reports, in the order shown
 * @param query what they were found by; blank when they were not searched for
 * @param filter what narrowed that search
 * @param passage what is selected in the text of the one that is read
 */
public record SelectedReports(List<ReportId> ids, String query, SearchFilter filter,
        Optional<SelectedPassage> passage) {

    public SelectedReports {
        ids = List.copyOf(ids);
        Objects.requireNonNull(passage);
    }

    /** Reports of which no passage is selected. */
    public SelectedReports(List<ReportId> ids, String query, SearchFilter filter) {
        this(ids, query, filter, Optional.empty());
    }

    /** Reports that were not searched for. */
    public SelectedReports(List<ReportId> ids) {
        this(ids, "", SearchFilter.NONE);
    }
}
