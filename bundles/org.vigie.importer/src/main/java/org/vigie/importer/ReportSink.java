package org.vigie.importer;

import java.util.function.BiConsumer;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.model.Findings;
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

    /**
     * Takes a report together with what its origin states of incidents in fields of its own, as claims whose passages are in the text of
     * the report. They are claims of the report, like those that annotators find in prose.
     *
     * @param stated by the importer's id and the version of its reading of such fields
     * @throws java.util.concurrent.CancellationException as above
     */
    void report(ReportDraft draft, Findings stated);

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
     * Returns a sink that has each report looked at before it comes here; all else comes as it is. For an importer that has another one
     * read.
     *
     * @param reader called with each report and with this sink, to which it gives what it makes of it; an
     *        {@link IllegalArgumentException}, with what is wrong in words for the user, becomes a problem of that report
     */
    default ReportSink through(BiConsumer<ReportDraft, ReportSink> reader) {
        return new ReadingSink(this, reader);
    }
}
