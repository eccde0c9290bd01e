package org.vigie.ingest.internal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.vigie.corpus.Corpus;
import org.vigie.corpus.Cursor;
import org.vigie.corpus.LedgerSize;
import org.vigie.exporter.ExportSummary;
import org.vigie.exporter.ExportSummary.Loss;
import org.vigie.exporter.Selection;
import org.vigie.model.LedgerEntry;
import org.vigie.model.Phrases;
import org.vigie.model.Report;
import org.vigie.model.ReportId;
import org.vigie.model.Source;

/** What an exporter is to write, and whether it asked for what stands beside the reports. */
final class Selected implements Selection, AutoCloseable {

    private static final Phrases WORDS = Phrases.of(Selected.class);

    private final List<Source> sources;
    private final Supplier<Cursor<Report>> found;
    private final Supplier<Cursor<Report>> stated;
    private final Supplier<Cursor<LedgerEntry>> entries;
    private final Supplier<LedgerSize> size;
    private final Map<String, String> options;
    private Cursor<Report> reports;
    private Cursor<LedgerEntry> ledger;

    private Selected(List<Source> sources, Supplier<Cursor<Report>> found, Supplier<Cursor<Report>> stated,
            Supplier<Cursor<LedgerEntry>> entries,
            Supplier<LedgerSize> size, Map<String, String> options) {
        this.sources = sources;
        this.found = found;
        this.stated = stated;
        this.entries = entries;
        this.size = size;
        this.options = options;
    }

    static Selected everything(Corpus corpus, List<Source> sources, Map<String, String> options) {
        return new Selected(sources, corpus::reports, corpus::stated, corpus.ledger()::entries, corpus.ledger()::size,
                options);
    }

    static Selected some(Corpus corpus, List<ReportId> ids, List<Source> sources, Map<String, String> options) {
        return new Selected(sources, () -> corpus.reports(ids), () -> corpus.stated(ids),
                () -> corpus.ledger().entries(ids),
                () -> corpus.ledger().size(ids), options);
    }

    @Override
    public List<Source> sources() {
        return sources;
    }

    @Override
    public synchronized Iterator<Report> reports() {
        return once(found);
    }

    @Override
    public synchronized Iterator<Report> stated() {
        return once(stated);
    }

    private Iterator<Report> once(Supplier<Cursor<Report>> walk) {
        if (reports == null) {
            reports = walk.get();
        }
        return reports;
    }

    @Override
    public synchronized Iterator<LedgerEntry> ledger() {
        if (ledger == null) {
            ledger = entries.get();
        }
        return ledger;
    }

    @Override
    public Optional<String> option(String name) {
        // an empty text is how a text is at first
        return Optional.ofNullable(options.get(name)).filter(value -> !value.isEmpty());
    }

    /** Adds to what was lost what the exporter never asked for. */
    synchronized ExportSummary complete(ExportSummary summary) {
        if (ledger != null || summary.written() == 0) {
            return summary;
        }
        List<Loss> losses = new ArrayList<>(summary.losses());
        LedgerSize left = size.get();
        add(losses, WORDS.say("claims"), left.claims());
        add(losses, WORDS.say("mentions and other findings"), left.findings());
        add(losses, WORDS.say("links to incidents"), left.links());
        add(losses, WORDS.say("decisions"), left.decisions());
        add(losses, WORDS.say("reports in collections"), left.collected());
        return new ExportSummary(summary.written(), losses);
    }

    private static void add(List<Loss> losses, String what, long count) {
        if (count > 0) {
            losses.add(new Loss(what, count));
        }
    }

    @Override
    public synchronized void close() {
        try (Cursor<Report> _ = reports; Cursor<LedgerEntry> _ = ledger) {
            // both, whatever one of them throws
        }
    }
}
