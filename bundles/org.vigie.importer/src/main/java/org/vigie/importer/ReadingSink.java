package org.vigie.importer;

import java.util.function.BiConsumer;
import org.vigie.model.Findings;
import org.vigie.model.LedgerEntry;
import org.vigie.model.Source;

/** Has reports looked at on their way to another sink. What is stated with them already goes with them as it is. */
record ReadingSink(ReportSink sink, BiConsumer<ReportDraft, ReportSink> reader) implements ReportSink {

    @Override
    public void report(ReportDraft draft) {
        try {
            reader.accept(draft, sink);
        } catch (IllegalArgumentException e) {
            sink.problem(new ItemProblem(ItemProblem.Kind.VALUE, draft.record(), draft.line(), e.getMessage()));
        }
    }

    @Override
    public void report(ReportDraft draft, Findings stated) {
        sink.report(draft, stated);
    }

    @Override
    public void problem(ItemProblem problem) {
        sink.problem(problem);
    }

    @Override
    public void entry(long record, LedgerEntry entry) {
        sink.entry(record, entry);
    }

    @Override
    public void source(Source source) {
        sink.source(source);
    }
}
