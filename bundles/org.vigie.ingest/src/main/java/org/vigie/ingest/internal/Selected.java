package org.vigie.ingest.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.vigie.corpus.Corpus;
import org.vigie.corpus.Cursor;
import org.vigie.corpus.LedgerSize;
import org.vigie.exporter.ExportSummary;
import org.vigie.exporter.ExportSummary.Loss;
import org.vigie.exporter.Selection;
import org.vigie.incident.IncidentFile;
import org.vigie.ingest.ExportRequest;
import org.vigie.model.IncidentId;
import org.vigie.model.LedgerEntry;
import org.vigie.model.Phrases;
import org.vigie.model.Report;
import org.vigie.model.ReportId;
import org.vigie.model.Source;

/** What an exporter is to write, and whether it asked for what stands beside the reports. */
final class Selected implements Selection, AutoCloseable {

    private static final Phrases WORDS = Phrases.of(Selected.class);
    private static final int BATCH = 50;
    private static final int CHARACTERS_AHEAD = 250_000;
    private static final int CLAIMS_AHEAD = 1_000;

    private final Corpus corpus;
    private final ExportRequest request;
    private final Optional<List<ReportId>> ids;
    private final List<Source> sources;
    private final SelectedIncidents told;
    private Cursor<Report> reports;
    private ReadAhead<Report> reportsAhead;
    private Cursor<LedgerEntry> ledger;
    private final Set<ReportId> known;
    private ReadAhead<IncidentFile> incidents;
    private long claims;

    /**
     * @param ids the reports; empty for all that there are
     * @param told their incidents
     */
    Selected(Corpus corpus, ExportRequest request, Optional<List<ReportId>> ids, List<Source> sources,
            SelectedIncidents told) {
        this.corpus = corpus;
        this.request = request;
        this.ids = ids;
        this.known = ids.<Set<ReportId>>map(HashSet::new).orElse(Set.of());
        this.sources = sources;
        this.told = told;
    }

    @Override
    public String corpus() {
        return String.valueOf(corpus.folder().getFileName());
    }

    @Override
    public String query() {
        return ScopeWords.of(request.scope());
    }

    @Override
    public List<Source> sources() {
        return sources;
    }

    @Override
    public synchronized Iterator<Report> reports() {
        return once(() -> ids.map(corpus::reports).orElseGet(corpus::reports));
    }

    @Override
    public synchronized Iterator<Report> stated() {
        return once(() -> ids.map(corpus::stated).orElseGet(corpus::stated));
    }

    private Iterator<Report> once(Supplier<Cursor<Report>> walk) {
        if (reports == null) {
            reports = walk.get();
            reportsAhead = new ReadAhead<>(reports, Selected::characters, CHARACTERS_AHEAD);
        }
        return reportsAhead;
    }

    private static int characters(Report report) {
        long all = report.content().length() + report.earlier().stream().mapToLong(old -> old.content().length()).sum();
        return (int) Math.min(all, CHARACTERS_AHEAD);
    }

    @Override
    public Iterator<Report> reports(Collection<ReportId> some) {
        return new Batches<>(BATCH, List.copyOf(some).stream().sorted().toList(), batch -> {
            List<Report> read = new ArrayList<>();
            try (Cursor<Report> cursor = corpus.reports(batch)) {
                cursor.forEachRemaining(read::add);
            }
            return read;
        });
    }

    @Override
    public synchronized Iterator<IncidentFile> incidents() {
        if (incidents == null) {
            incidents = new ReadAhead<>(told.files(), file -> (int) file.claims().count(), CLAIMS_AHEAD);
        }
        return counted(incidents);
    }

    private Iterator<IncidentFile> counted(Iterator<IncidentFile> files) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return files.hasNext();
            }

            @Override
            public IncidentFile next() {
                IncidentFile file = files.next();
                claims += file.claims().filter(claim -> contains(claim.stated().report())).count();
                return file;
            }
        };
    }

    @Override
    public boolean contains(ReportId report) {
        return ids.isEmpty() || known.contains(report);
    }

    @Override
    public Set<IncidentId> incidents(ReportId report) {
        return told.of(report);
    }

    @Override
    public synchronized Iterator<LedgerEntry> ledger() {
        if (ledger == null) {
            ledger = ids.map(corpus.ledger()::entries).orElseGet(corpus.ledger()::entries);
        }
        return ledger;
    }

    @Override
    public Optional<String> option(String name) {
        // an empty text is how a text is at first
        return Optional.ofNullable(request.options().get(name)).filter(value -> !value.isEmpty());
    }

    /** Adds to what was lost what the exporter never asked for. */
    synchronized ExportSummary complete(ExportSummary summary) {
        if (ledger != null || summary.written() == 0) {
            return summary;
        }
        List<Loss> losses = new ArrayList<>(summary.losses());
        LedgerSize left = ids.map(corpus.ledger()::size).orElseGet(corpus.ledger()::size);
        // of those of incidents the exporter keeps account itself
        add(losses, "claims", incidents == null
                ? WORDS.translation("claims")
                : WORDS.translation("claims of reports that speak of no incident"), left.claims() - claims);
        if (incidents == null) {
            add(losses, "links", WORDS.say("links to incidents"), left.links());
        }
        add(losses, "findings", WORDS.say("mentions and other findings"), left.findings());
        add(losses, "decisions", WORDS.say("decisions"), left.decisions());
        add(losses, "collections", WORDS.say("reports in collections"), left.collected());
        return new ExportSummary(summary.written(), losses);
    }

    private static void add(List<Loss> losses, String key, String what, long count) {
        if (count > 0) {
            losses.add(new Loss(key, what, count));
        }
    }

    @Override
    public synchronized void close() {
        try (Cursor<Report> _ = reports;
                Cursor<LedgerEntry> _ = ledger;
                ReadAhead<Report> _ = reportsAhead;
                ReadAhead<IncidentFile> _ = incidents) {
            // what reads ahead ends before what it reads, whatever one of them throws
        }
    }
}
