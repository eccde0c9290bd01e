package org.vigie.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.vigie.search.Facet;
import org.vigie.search.FacetCount;

/** Counts the values of results. Belongs to one reader, whose value tables it keeps. */
final class Facets {

    private final IndexReader reader;
    private final Set<String> fields;
    private final Map<String, StringDocValuesReaderState> states = new ConcurrentHashMap<>();

    Facets(IndexReader reader) {
        this.reader = reader;
        this.fields = StreamSupport.stream(FieldInfos.getMergedFieldInfos(reader).spliterator(), false)
                .map(FieldInfo::getName).collect(Collectors.toSet());
    }

    Map<Facet, List<FacetCount>> count(FacetsCollector collected, Iterable<Facet> facets, int limit)
            throws IOException {
        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : facets) {
            counts.put(facet, count(collected, facet, limit));
        }
        return counts;
    }

    /** Counts the values of fields that are no facets of reports. */
    Map<String, List<FacetCount>> countFields(FacetsCollector collected, Iterable<String> names, int limit)
            throws IOException {
        Map<String, List<FacetCount>> counts = new TreeMap<>();
        for (String name : names) {
            counts.put(name, count(collected, name, limit, false));
        }
        return counts;
    }

    private List<FacetCount> count(FacetsCollector collected, Facet facet, int limit) throws IOException {
        return count(collected, facet.id(), limit, facet == Facet.YEAR || facet == Facet.MONTH);
    }

    private List<FacetCount> count(FacetsCollector collected, String field, int limit, boolean isTime)
            throws IOException {
        if (!fields.contains(field)) {
            // no report has a tag, or there is no report
            return List.of();
        }
        StringDocValuesReaderState state = states.get(field);
        if (state == null) {
            state = new StringDocValuesReaderState(reader, field);
            states.put(field, state);
        }
        FacetResult result = new StringValueFacetCounts(state, collected).getTopChildren(
                isTime ? Integer.MAX_VALUE / 2 : Math.max(1, limit), field);
        if (result == null) {
            return List.of();
        }
        Comparator<FacetCount> order = isTime
                ? Comparator.comparing(FacetCount::value).reversed()
                : Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);
        return Arrays.stream(result.labelValues).map(Facets::count).sorted(order).toList();
    }

    private static FacetCount count(LabelAndValue entry) {
        return new FacetCount(entry.label, entry.value.longValue());
    }
}
