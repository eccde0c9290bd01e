package org.vigie.importer;

import java.util.function.UnaryOperator;
import org.vigie.model.LedgerEntry;
import org.vigie.model.Source;

/** Changes reports on their way to another sink. */
record ChangingSink(ReportSink sink, UnaryOperator<ReportDraft> change) implements ReportSink {

    @Override
    public void report(ReportDraft draft) {
        ReportDraft changed;
        try {
            changed = change.apply(draft);
        } catch (IllegalArgumentException e) {
            sink.problem(new ItemProblem(ItemProblem.Kind.VALUE, draft.record(), draft.line(), e.getMessage()));
            return;
        }
        sink.report(changed);
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
