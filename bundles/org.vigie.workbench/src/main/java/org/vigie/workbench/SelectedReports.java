package org.vigie.workbench;

import java.util.List;
import org.vigie.model.ReportId;

/**
 * The reports that the user selected, as views tell it by the selection service of e4; commands on reports work on these.
 *
 * @param ids the reports, in the order shown
 * @param query what they were found by; blank when they were not searched for
 */
public record SelectedReports(List<ReportId> ids, String query) {

    public SelectedReports {
        ids = List.copyOf(ids);
    }
}
