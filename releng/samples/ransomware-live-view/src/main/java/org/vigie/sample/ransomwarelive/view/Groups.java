package org.vigie.sample.ransomwarelive.view;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vigie.corpus.Corpus;
import org.vigie.corpus.Cursor;
import org.vigie.model.Report;

/** Counts claims. */
final class Groups {

    /** The attribute in which the importer of this plugin keeps the group. */
    private static final String GROUP = "group";

    private Groups() {}

    /** Returns the groups with their numbers of claims, the most frequent first. */
    static Map<String, Long> count(Corpus corpus) {
        Map<String, Long> counts = new TreeMap<>();
        try (Cursor<Report> reports = corpus.reports()) {
            while (reports.hasNext()) {
                reports.next().content().attributes().getOrDefault(GROUP, List.of())
                        .forEach(group -> counts.merge(group, 1L, Long::sum));
            }
        }
        Map<String, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .forEach(count -> sorted.put(count.getKey(), count.getValue()));
        return sorted;
    }
}
