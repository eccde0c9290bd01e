package org.vigie.importer;

import java.util.function.UnaryOperator;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.model.LedgerEntry;
import org.vigie.model.Source;

/** Takes what an importer reads. Called from the thread that reads; a call may block until there is room. */
@ProviderType
public interface ReportSink {

    /**
     * Takes a report.
     *
     * @throws java.util.concurrent.CancellationException if the user cancelled; the importer lets it pass
     */
    void report(ReportDraft draft);

    /** Takes a problem with one item, or with the rest of the input. */
    void problem(ItemProblem problem);

    /**
     * Takes what an export of another corpus says beside its reports, after those. What does not fit the reports here becomes a problem.
     *
     * @param record its number in the input, counted from 1
     */
    void entry(long record, LedgerEntry entry);

    /** Takes what an export of another corpus says of a source; a rating here is not overruled by it. */
    void source(Source source);

    /**
     * Returns a sink that gives each report to this one after a change; all else it gives as it is. For an importer that has another one
     * read.
     *
     * @param change called with each report; an {@link IllegalArgumentException}, with what is wrong in words for the user, becomes a
     *        problem of that report
     */
    default ReportSink changing(UnaryOperator<ReportDraft> change) {
        return new ChangingSink(this, change);
    }
}
