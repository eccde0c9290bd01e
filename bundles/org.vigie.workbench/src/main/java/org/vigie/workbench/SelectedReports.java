package org.vigie.workbench;

import java.util.List;
import org.vigie.model.ReportId;
import org.vigie.search.SearchFilter;

/**
 * The reports that the user selected, as views tell it by the selection service of e4; commands on reports work on these.
 *
 * @param ids the reports, in the order shown
 * @param query what they were found by; blank when they were not searched for
 * @param filter what narrowed that search
 */
public record SelectedReports(List<ReportId> ids, String query, SearchFilter filter) {

    public SelectedReports {
        ids = List.copyOf(ids);
    }

    /** Reports that were not searched for. */
    public SelectedReports(List<ReportId> ids) {
        this(ids, "", SearchFilter.NONE);
    }
}
