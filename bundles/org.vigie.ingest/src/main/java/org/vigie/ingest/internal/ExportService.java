package org.vigie.ingest.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.corpus.CorpusException;
import org.vigie.corpus.Cursor;
import org.vigie.corpus.SourceCount;
import org.vigie.exporter.ExportSummary;
import org.vigie.exporter.Exporter;
import org.vigie.exporter.Selection;
import org.vigie.ingest.ContributionException;
import org.vigie.ingest.Exports;
import org.vigie.ingest.Formats.Format;
import org.vigie.ingest.Workspace;
import org.vigie.model.Phrases;
import org.vigie.model.Reliability;
import org.vigie.model.Report;
import org.vigie.model.ReportId;
import org.vigie.model.Source;
import org.vigie.isolation.Contribution;
import org.vigie.isolation.Leash;
import org.vigie.isolation.Leashed;
import org.vigie.search.Hit;
import org.vigie.search.SearchException;
import org.vigie.search.SearchFilter;
import org.vigie.search.SearchRequest;

/** Runs exports. */
@Component
public final class ExportService implements Exports {

    private static final Phrases WORDS = Phrases.of(ExportService.class);

    private static final Logger LOG = LoggerFactory.getLogger(ExportService.class);

    private final FormatRegistry formats;

    @Activate
    public ExportService(@Reference FormatRegistry formats) {
        this.formats = formats;
    }

    @Override
    public ExportSummary run(Workspace workspace, String format, Optional<String> query, SearchFilter filter,
            OutputStream out) throws IOException {
        if (query.isEmpty() && filter.equals(SearchFilter.NONE)) {
            List<Source> sources = workspace.corpus().sources().stream()
                    .filter(entry -> entry.reports() > 0 || entry.source().reliability() != Reliability.F)
                    .map(SourceCount::source).toList();
            try (Cursor<Report> reports = workspace.corpus().reports()) {
                return write(format, new Found(sources, reports), out);
            }
        }
        SearchRequest request = new SearchRequest(query.orElse(""), filter, SearchRequest.Order.RELEVANCE, 0,
                Integer.MAX_VALUE, Set.of(), 0, false);
        List<Hit> hits = workspace.index().search(request).hits();
        Set<String> sources = hits.stream().map(Hit::sourceId).collect(Collectors.toSet());
        return run(workspace, format, hits.stream().map(Hit::id).toList(), sources, out);
    }

    @Override
    public ExportSummary run(Workspace workspace, String format, Collection<ReportId> ids, OutputStream out)
            throws IOException {
        Set<String> sources = ids.stream().flatMap(id -> workspace.corpus().report(id).stream())
                .map(report -> report.source().id()).collect(Collectors.toSet());
        return run(workspace, format, ids, sources, out);
    }

    private ExportSummary run(Workspace workspace, String format, Collection<ReportId> ids, Set<String> sourceIds,
            OutputStream out) throws IOException {
        List<Source> sources = workspace.corpus().sources().stream().map(SourceCount::source)
                .filter(source -> sourceIds.contains(source.id())).toList();
        try (Cursor<Report> reports = workspace.corpus().reports(ids)) {
            return write(format, new Found(sources, reports), out);
        }
    }

    private ExportSummary write(String format, Selection selection, OutputStream out) throws IOException {
        ComponentServiceObjects<Exporter> service = formats.exporter(format)
                .orElseThrow(
                        () -> new IllegalArgumentException(WORDS.say("There is no exporter “%s”; there are: %s", format,
                                formats.exporters().stream().map(Format::id).collect(Collectors.joining(", ")))));
        String bundle = service.getServiceReference().getBundle().getSymbolicName();
        Contribution contribution = new Contribution(Contribution.EXPORTER, format, bundle);
        Guard guard = formats.guard();
        if (guard.holds(contribution)) {
            throw new IllegalArgumentException(WORDS.say(
                    "The exporter “%s” is held back, as it failed too often; “vigie plugin list” says of which plugin it"
                            + " is, and “vigie plugin free” lets it be used again",
                    format));
        }
        try {
            Leash leash = guard.exporter();
            ExportSummary summary = leash.call("vigie-exporter " + format,
                    () -> write(service, new LeashedSelection(selection, leash), Leashed.output(leash, out)));
            guard.worked(contribution);
            return summary;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (Leash.HungException e) {
            throw failed(contribution, guard, e.getMessage(), e);
        } catch (Leash.ThrownException e) {
            switch (e.getCause()) {
                // not the exporter's fault
                case IOException failure -> throw failure;
                case CorpusException failure -> throw failure;
                case SearchException failure -> throw failure;
                default -> throw failed(contribution, guard, e.getMessage(), e.getCause());
            }
        }
    }

    private static ContributionException failed(Contribution contribution, Guard guard, String reason,
            Throwable cause) {
        LOG.error("Exporter {} of {} failed", contribution.id(), contribution.bundle(), cause);
        guard.failed(contribution, reason);
        return new ContributionException(
                WORDS.say("The exporter “%s” of %s failed (%s); what was written is not whole. The log has the details",
                        contribution.id(), contribution.bundle(), reason),
                cause);
    }

    private static ExportSummary write(ComponentServiceObjects<Exporter> service, Selection selection, OutputStream out)
            throws IOException {
        Exporter exporter = service.getService();
        if (exporter == null) {
            throw new IllegalStateException(WORDS.say("it could not be made"));
        }
        try {
            return exporter.write(selection, out);
        } finally {
            service.ungetService(exporter);
        }
    }

    private record Found(List<Source> sources, Cursor<Report> cursor) implements Selection {
        @Override
        public Iterator<Report> reports() {
            return cursor;
        }
    }
}
