package org.vigie.view.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.ingest.Workspace;
import org.vigie.model.Passage;
import org.vigie.model.Report;
import org.vigie.search.Hit;
import org.vigie.workbench.PassageMarks;
import org.vigie.workbench.SafeText;

/**
 * All that is shown of a report, gathered in the background.
 *
 * @param place what was asked for
 * @param report the report
 * @param text its text, fit to be shown; indices are those of the text
 * @param titleHits where the words of the query stand in the title
 * @param hits where they stand in the text
 * @param marks what bundles mark in the text
 * @param similar reports that are like it
 */
record ReportContents(ReportPlace place, Report report, String text, List<Passage> titleHits, List<Passage> hits,
        List<LayerMark> marks, List<Hit> similar) {

    private static final Logger LOG = LoggerFactory.getLogger(ReportContents.class);
    private static final int SIMILAR = 20;

    /** Gathers it; empty when the corpus does not have the report. */
    static Optional<ReportContents> read(Workspace workspace, ReportPlace place, List<PassageMarks> marking) {
        return workspace.corpus().report(place.id()).map(report -> {
            String text = report.content().text();
            return new ReportContents(place, report, LongLines.broken(SafeText.shown(text)),
                    workspace.index().marks(place.query(), report.content().title()),
                    workspace.index().marks(place.query(), text), marks(report, marking),
                    workspace.index().similar(place.id(), SIMILAR));
        });
    }

    private static List<LayerMark> marks(Report report, List<PassageMarks> marking) {
        List<LayerMark> marks = new ArrayList<>();
        int length = report.content().text().length();
        for (PassageMarks source : marking) {
            try {
                source.marks(report).stream().filter(mark -> mark.end() <= length)
                        .map(mark -> new LayerMark(mark, source)).forEach(marks::add);
            } catch (RuntimeException e) {
                LOG.error("The marks of {} are left out", source.getClass().getName(), e);
            }
        }
        return marks;
    }
}
