package org.vigie.itests;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Each bundle's layer; arrows point to lower ones. A bundle that is missing here fails the test. */
final class Layers {

    /** The highest layer of those that others use without knowing who provides it. */
    static final int API = 3;
    static final int PROVIDERS = 4;
    static final int VIEWS = 10;

    private static final Map<String, Integer> LAYERS = layers();

    private Layers() {}

    private static Map<String, Integer> layers() {
        Map<String, Integer> layers = new HashMap<>();
        put(layers, 0, "model");
        put(layers, 1, "annotator", "command", "corpus", "fetch", "html", "importer", "incident", "isolation",
                "linker", "plugins", "rules", "search", "wrapped.cvss", "wrapped.felix.utils",
                "wrapped.lucene", "wrapped.opennlp", "wrapped.packageurl", "wrapped.rome");
        put(layers, 2, "exporter", "json");
        put(layers, API, "summary");
        put(layers, PROVIDERS, "annotator.claims", "annotator.cleaning", "annotator.datakinds", "annotator.dates",
                "annotator.language", "annotator.names", "annotator.quantities", "annotator.sentences",
                "annotator.speech", "corpus.sqlite", "exporter.bibtex", "exporter.csaf", "exporter.csljson",
                "exporter.csv", "exporter.feed", "exporter.graphml", "exporter.html", "exporter.json",
                "exporter.markdown", "exporter.misp", "exporter.ris", "exporter.stix", "exporter.veris",
                "fetch.http", "french.jface", "french.renderers", "french.trim", "html.jsoup",
                "importer.breaches", "importer.csaf", "importer.csv", "importer.cve", "importer.eurepoc",
                "importer.json", "importer.kev", "importer.misp", "importer.osv", "importer.pdf",
                "importer.references", "importer.rss", "importer.stix", "importer.text", "importer.veris",
                "linker.evidence", "log", "plugins.felix", "search.lucene", "settings");
        put(layers, 5, "ingest");
        put(layers, 6, "evidence", "feeds", "searches");
        put(layers, 7, "snapshot");
        put(layers, 8, "cli", "workbench");
        put(layers, 9, "casework");
        put(layers, VIEWS, "view.collections", "view.decisions", "view.differences", "view.exports", "view.feeds",
                "view.imports", "view.incident", "view.incidents", "view.jobs", "view.log", "view.matrix",
                "view.passages", "view.plugins", "view.preferences", "view.relations", "view.report",
                "view.search", "view.timeline");
        return Map.copyOf(layers);
    }

    private static void put(Map<String, Integer> layers, int layer, String... names) {
        for (String name : names) {
            layers.put("org.vigie." + name, layer);
        }
    }

    static Set<String> names() {
        return new TreeSet<>(LAYERS.keySet());
    }

    /** Returns the layer of a bundle that {@link #names} has. */
    static int of(String name) {
        return LAYERS.get(name);
    }
}
