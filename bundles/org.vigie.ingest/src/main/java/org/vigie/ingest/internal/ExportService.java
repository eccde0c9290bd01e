package org.vigie.ingest.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vigie.corpus.Corpus;
import org.vigie.corpus.Cursor;
import org.vigie.corpus.SourceCount;
import org.vigie.exporter.Exporter;
import org.vigie.exporter.ExportSummary;
import org.vigie.exporter.Selection;
import org.vigie.ingest.Exports;
import org.vigie.ingest.Formats.Format;
import org.vigie.ingest.Workspace;
import org.vigie.model.Report;
import org.vigie.model.ReportId;
import org.vigie.model.Source;
import org.vigie.search.Hit;
import org.vigie.search.SearchFilter;
import org.vigie.search.SearchRequest;

/** Runs exports. */
@Component
public final class ExportService implements Exports {

    private final FormatRegistry formats;

    @Activate
    public ExportService(@Reference FormatRegistry formats) {
        this.formats = formats;
    }

    @Override
    public ExportSummary run(Workspace workspace, String format, Optional<String> query, SearchFilter filter,
            OutputStream out) throws IOException {
        ComponentServiceObjects<Exporter> service = formats.exporter(format)
                .orElseThrow(() -> new IllegalArgumentException("There is no exporter “" + format + "”; there are: "
                        + formats.exporters().stream().map(Format::id).collect(Collectors.joining(", "))));
        Exporter exporter = service.getService();
        try (Cursor<Report> reports = reports(workspace, query, filter)) {
            return exporter.write(new Found(workspace.corpus(), reports), out);
        } finally {
            service.ungetService(exporter);
        }
    }

    private static Cursor<Report> reports(Workspace workspace, Optional<String> query, SearchFilter filter) {
        if (query.isEmpty() && filter.equals(SearchFilter.NONE)) {
            return workspace.corpus().reports();
        }
        SearchRequest request = new SearchRequest(query.orElse(""), filter, SearchRequest.Order.RELEVANCE, 0,
                Integer.MAX_VALUE, Set.of(), 0, false);
        List<ReportId> ids = workspace.index().search(request).hits().stream().map(Hit::id).toList();
        return workspace.corpus().reports(ids);
    }

    private record Found(Corpus corpus, Cursor<Report> cursor) implements Selection {
        @Override
        public List<Source> sources() {
            return corpus.sources().stream().filter(entry -> entry.reports() > 0).map(SourceCount::source).toList();
        }

        @Override
        public Iterator<Report> reports() {
            return cursor;
        }
    }
}
