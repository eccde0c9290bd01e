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
import org.vigie.corpus.Cursor;
import org.vigie.corpus.SourceCount;
import org.vigie.exporter.ExportSummary;
import org.vigie.exporter.Exporter;
import org.vigie.exporter.Selection;
import org.vigie.ingest.Exports;
import org.vigie.ingest.Formats.Format;
import org.vigie.ingest.Workspace;
import org.vigie.model.Phrases;
import org.vigie.model.Reliability;
import org.vigie.model.Report;
import org.vigie.model.ReportId;
import org.vigie.model.Source;
import org.vigie.search.Hit;
import org.vigie.search.SearchFilter;
import org.vigie.search.SearchRequest;

/** Runs exports. */
@Component
public final class ExportService implements Exports {

    private static final Phrases WORDS = Phrases.of(ExportService.class);

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
        Exporter exporter = service.getService();
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
