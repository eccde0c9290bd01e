package org.vigie.ingest.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.vigie.corpus.Corpus;
import org.vigie.corpus.SourceCount;
import org.vigie.exporter.ExportSummary;
import org.vigie.exporter.ExporterOption;
import org.vigie.exporter.ExporterOption.Choice;
import org.vigie.ingest.ExportRequest;
import org.vigie.ingest.ExportRequest.Chosen;
import org.vigie.ingest.ExportRequest.Everything;
import org.vigie.ingest.ExportRequest.Found;
import org.vigie.ingest.ExportRequest.Told;
import org.vigie.ingest.Exports;
import org.vigie.ingest.Formats.Format;
import org.vigie.ingest.IncidentReader;
import org.vigie.ingest.IncidentReader.Records;
import org.vigie.ingest.Workspace;
import org.vigie.model.IncidentId;
import org.vigie.model.Phrases;
import org.vigie.model.Reliability;
import org.vigie.model.ReportId;
import org.vigie.model.Source;
import org.vigie.search.Hit;
import org.vigie.search.SearchFilter;
import org.vigie.search.SearchRequest;
import org.vigie.search.SearchRequest.Order;

/** Runs exports. */
@Component
public final class ExportService implements Exports {

    private static final Phrases WORDS = Phrases.of(ExportService.class);

    private final FormatRegistry formats;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
    private volatile IncidentReader incidents;

    @Activate
    public ExportService(@Reference FormatRegistry formats) {
        this.formats = formats;
    }

    @Override
    public List<ExporterOption> options(String format) {
        return exporter(format).options();
    }

    @Override
    public ExportSummary run(Workspace workspace, ExportRequest request, OutputStream out) throws IOException {
        ExporterHandle exporter = exporter(request.format());
        if (!request.options().isEmpty()) {
            check(request, exporter.options());
        }
        return switch (request.scope()) {
            case Everything _ -> everything(workspace, request, exporter, out);
            case Found(String query, SearchFilter filter) when query.isEmpty() && filter.equals(SearchFilter.NONE) ->
                everything(workspace, request, exporter, out);
            case Found(String query, SearchFilter filter) -> {
                List<Hit> hits = workspace.index().search(new SearchRequest(query, filter, Order.RELEVANCE, 0,
                        Integer.MAX_VALUE, Set.of(), 0, false)).hits();
                Set<String> named = hits.stream().map(Hit::sourceId).collect(Collectors.toSet());
                List<ReportId> ids = hits.stream().map(Hit::id).toList();
                yield some(workspace, request, ids, named, SelectedIncidents.toldBy(ids, records(workspace)), exporter,
                        out);
            }
            case Chosen(List<ReportId> ids) -> some(workspace, request, ids, sourcesOf(workspace.corpus(), ids),
                    SelectedIncidents.toldBy(ids, records(workspace)), exporter, out);
            case Told(List<IncidentId> incidents) -> {
                SelectedIncidents told = SelectedIncidents.of(incidents, records(workspace));
                List<ReportId> ids = told.reports();
                yield some(workspace, request, ids, sourcesOf(workspace.corpus(), ids), told, exporter, out);
            }
        };
    }

    private static Set<String> sourcesOf(Corpus corpus, List<ReportId> ids) {
        return ids.stream().flatMap(id -> corpus.report(id).stream()).map(report -> report.source().id())
                .collect(Collectors.toSet());
    }

    private Supplier<Records> records(Workspace workspace) {
        IncidentReader reader = incidents;
        return reader == null ? NoRecords::new : () -> reader.read(workspace);
    }

    private ExporterHandle exporter(String format) {
        return formats.exporter(format).orElseThrow(
                () -> new IllegalArgumentException(WORDS.say("There is no exporter “%s”; there are: %s", format,
                        formats.exporters().stream().map(Format::id).collect(Collectors.joining(", ")))));
    }

    private static void check(ExportRequest request, List<ExporterOption> options) {
        request.options().forEach((name, value) -> {
            ExporterOption option = options.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow(
                    () -> new IllegalArgumentException(options.isEmpty()
                            ? WORDS.say("The exporter “%s” has no options", request.format())
                            : WORDS.say("The exporter “%s” has no option “%s”; it has: %s", request.format(), name,
                                    options.stream().map(ExporterOption::name).collect(Collectors.joining(", ")))));
            if (!option.allows(value)) {
                throw new IllegalArgumentException(
                        WORDS.say("The option “%s” cannot be “%s”; it can be: %s", name, value,
                                option.choices().stream().map(Choice::value).collect(Collectors.joining(", "))));
            }
        });
    }

    private ExportSummary everything(Workspace workspace, ExportRequest request, ExporterHandle exporter,
            OutputStream out) throws IOException {
        Corpus corpus = workspace.corpus();
        List<Source> sources = corpus.sources().stream()
                .filter(entry -> entry.reports() > 0 || entry.source().reliability() != Reliability.F)
                .map(SourceCount::source).toList();
        return write(new Selected(corpus, request, Optional.empty(), sources,
                SelectedIncidents.all(records(workspace))), exporter, out);
    }

    private static ExportSummary some(Workspace workspace, ExportRequest request, List<ReportId> ids,
            Set<String> sourceIds, SelectedIncidents told, ExporterHandle exporter, OutputStream out)
            throws IOException {
        List<Source> sources = workspace.corpus().sources().stream().map(SourceCount::source)
                .filter(source -> sourceIds.contains(source.id())).toList();
        return write(new Selected(workspace.corpus(), request, Optional.of(ids), sources, told), exporter, out);
    }

    private static ExportSummary write(Selected selection, ExporterHandle exporter, OutputStream out)
            throws IOException {
        try (selection) {
            return selection.complete(exporter.write(selection, out));
        }
    }
}
