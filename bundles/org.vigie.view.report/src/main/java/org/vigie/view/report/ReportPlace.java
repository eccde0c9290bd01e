package org.vigie.view.report;

import java.util.Optional;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.vigie.model.ReportId;

/**
 * What a tab shows.
 *
 * @param id the report
 * @param query whose words are marked; blank for none
 */
record ReportPlace(ReportId id, String query) {

    private static final String REPORT = "report";
    private static final String QUERY = "query";

    /** Returns what a tab shows; empty when its state is none of ours. */
    static Optional<ReportPlace> of(MPart part) {
        String report = part.getPersistedState().getOrDefault(REPORT, "");
        try {
            return Optional.of(new ReportPlace(new ReportId(report), part.getPersistedState().getOrDefault(QUERY, "")));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    void keep(MPart part) {
        part.getPersistedState().put(REPORT, id.value());
        part.getPersistedState().put(QUERY, query);
    }
}
