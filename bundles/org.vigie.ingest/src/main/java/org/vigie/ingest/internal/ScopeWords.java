package org.vigie.ingest.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vigie.ingest.ExportRequest.Chosen;
import org.vigie.ingest.ExportRequest.Everything;
import org.vigie.ingest.ExportRequest.Found;
import org.vigie.ingest.ExportRequest.Scope;
import org.vigie.ingest.ExportRequest.Told;
import org.vigie.model.IncidentId;
import org.vigie.model.ReportKind;
import org.vigie.search.SearchFilter;

/** What is exported, in the words of the query language; two scopes that are not the same have other words. */
final class ScopeWords {

    private ScopeWords() {}

    static String of(Scope scope) {
        return switch (scope) {
            case Everything _ -> "";
            case Found(String query, SearchFilter filter) -> found(query, filter);
            case Told(List<IncidentId> incidents) ->
                incidents.stream().map(IncidentId::value).collect(Collectors.joining(" "));
            case Chosen(var ids) -> ids.stream().map(Object::toString).sorted().collect(Collectors.joining(" "));
        };
    }

    private static String found(String query, SearchFilter filter) {
        List<String> words = new ArrayList<>();
        if (!query.isBlank()) {
            words.add(query.strip());
        }
        add(words, "kind", filter.kinds().stream().map(ReportKind::id).toList());
        add(words, "source", filter.sources());
        add(words, "lang", filter.languages());
        add(words, "tag", filter.tags());
        filter.from().ifPresent(from -> words.add("from " + from));
        filter.to().ifPresent(to -> words.add("to " + to));
        return String.join(" ", words);
    }

    private static void add(List<String> words, String field, Collection<String> values) {
        if (!values.isEmpty()) {
            words.add(field + ":" + String.join(",", new TreeSet<>(values)));
        }
    }
}
