package org.vigie.casework;

import java.util.Map;
import org.vigie.incident.IncidentFile;
import org.vigie.incident.LinkedReport;
import org.vigie.workbench.ReportWords;

/**
 * An incident with the names of those who speak of it.
 *
 * @param sources the names of sources by their ids
 */
public record ShownIncident(IncidentFile file, Map<String, String> sources) {
    public ShownIncident {
        sources = Map.copyOf(sources);
    }

    /** Returns the name of who published a report, for people. */
    public String source(LinkedReport report) {
        return ReportWords.source(sources.getOrDefault(report.source(), report.source()));
    }
}
