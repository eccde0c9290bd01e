package org.vigie.view.collections;

import java.util.List;
import org.vigie.ingest.Workspace;
import org.vigie.model.ReportId;
import org.vigie.workbench.Dates;

/** A report of a collection, as it is listed. */
record Member(ReportId id, String title, String source, String date) {

    /** Looks the reports of a collection up; blocks. */
    static List<Member> of(Workspace workspace, String collection) {
        return workspace.corpus().collected(collection).stream()
                .flatMap(id -> workspace.corpus().report(id).stream())
                .map(report -> new Member(report.id(), report.content().title(), report.source().name(),
                        report.content().published().map(Dates::partial).orElse("")))
                .toList();
    }
}
