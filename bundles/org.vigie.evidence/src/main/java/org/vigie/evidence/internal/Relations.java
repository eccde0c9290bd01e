package org.vigie.evidence.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.vigie.evidence.CaseFile;
import org.vigie.incident.IncidentFile;
import org.vigie.incident.LinkedReport;
import org.vigie.incident.PropertyRecord;
import org.vigie.evidence.RelationGraph;
import org.vigie.evidence.RelationGraph.Edge;
import org.vigie.evidence.RelationGraph.Kind;
import org.vigie.evidence.RelationGraph.Node;
import org.vigie.incident.Status;
import org.vigie.model.IncidentId;
import org.vigie.model.NormalisedValue;
import org.vigie.model.Term;
import org.vigie.search.Entry;
import org.vigie.search.EntryHit;
import org.vigie.search.EntryIndex;
import org.vigie.search.EntryRequest;
import org.vigie.search.ResultType;
import org.vigie.search.SearchRequest;

/** Gathers what an incident has to do with others, step by step. For one use. */
final class Relations {
    /** The properties that name who has to do with an incident. Regulators are left out: they have to do with all of them. */
    private static final List<String> NAMED = List.of("victim", "systemOwner", "thirdParty", "actor");
    private static final int STEPS = 2;
    /** A report that speaks of more incidents tells them apart no more. */
    private static final int ROUND_UP = 10;
    private static final int LABEL = 80;
    private static final int CLAIMS_OF_A_NAME = 200;

    private final CaseFile cases;
    private final EntryIndex entries;
    private final int most;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Set<Edge> edges = new LinkedHashSet<>();
    private IncidentId start;
    private boolean cut;

    Relations(CaseFile cases, EntryIndex entries, int most) {
        this.cases = cases;
        this.entries = entries;
        this.most = most;
    }

    RelationGraph around(IncidentId incident) {
        start = cases.now(incident);
        Set<IncidentId> read = new LinkedHashSet<>();
        Set<IncidentId> next = new LinkedHashSet<>(Set.of(start));
        for (int step = 0; step <= STEPS && !next.isEmpty(); step++) {
            List<IncidentFile> files = new ArrayList<>();
            cases.read(next, files::add);
            read.addAll(next);
            Set<IncidentId> found = new LinkedHashSet<>();
            boolean last = step == STEPS;
            files.forEach(file -> add(file, found, last));
            found.removeAll(read);
            next = found;
        }
        edges.removeIf(edge -> !nodes.containsKey(edge.from()) || !nodes.containsKey(edge.to()));
        return new RelationGraph(List.copyOf(nodes.values()), List.copyOf(edges), cut);
    }

    /** @param last whether nothing further away is looked for */
    private void add(IncidentFile file, Set<IncidentId> found, boolean last) {
        String id = file.incident().id().value();
        if (!add(new Node(id, Kind.INCIDENT, label(file.incident().title())))) {
            return;
        }
        file.reports().forEach(report -> sameReport(file.incident().id(), report, found, last));
        NAMED.forEach(property -> file.property(property).stream().flatMap(named -> named.values().stream())
                .filter(value -> value.status() != Status.DENIED)
                .forEach(value -> name(id, property, value, found, last)));
    }

    /** A round-up speaks of very many: what has no room is left out. */
    private void sameReport(IncidentId id, LinkedReport report, Set<IncidentId> found, boolean last) {
        List<IncidentId> others = cases.incidents(report.report()).stream().filter(other -> !other.equals(id)).sorted()
                .toList();
        if (others.size() > ROUND_UP && !id.equals(start)) {
            // that one round-up speaks of all of them says little of each two
            return;
        }
        for (IncidentId other : others) {
            boolean known = nodes.containsKey(other.value());
            if (!known && (last || nodes.size() + found.size() >= most)) {
                cut |= !last;
                continue;
            }
            if (!known) {
                found.add(other);
            }
            edges.add(id.compareTo(other) < 0
                    ? new Edge(id.value(), other.value(), RelationGraph.SAME_REPORT)
                    : new Edge(other.value(), id.value(), RelationGraph.SAME_REPORT));
        }
    }

    private void name(String incident, String property, PropertyRecord.Value value, Set<IncidentId> found,
            boolean last) {
        String key = key(value);
        boolean known = nodes.containsKey(key);
        Kind kind = property.equals("actor") ? Kind.ACTOR : Kind.ORGANISATION;
        if (key.isBlank() || !add(new Node(key, kind, label(value.words())))) {
            return;
        }
        edges.add(new Edge(incident, key, property));
        if (!last && !known) {
            others(value, found);
        }
    }

    /** Finds the incidents in which somebody of this name has a part; who it is by words is judged when they are read. */
    private void others(PropertyRecord.Value value, Set<IncidentId> found) {
        String phrase = value.words().replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
        if (phrase.isEmpty()) {
            return;
        }
        EntryRequest request = new EntryRequest(ResultType.CLAIM, "value:\"" + phrase + "\"",
                SearchRequest.Order.RELEVANCE, 0, CLAIMS_OF_A_NAME, Set.of(), 0, false);
        for (EntryHit hit : entries.search(request).hits()) {
            if (NAMED.contains(hit.value("property").orElse("")) && nodes.size() + found.size() < most) {
                hit.value(Entry.INCIDENT).map(IncidentId::new).map(cases::now).ifPresent(found::add);
            }
        }
    }

    private boolean add(Node node) {
        if (nodes.containsKey(node.id())) {
            return true;
        }
        if (nodes.size() >= most) {
            cut = true;
            return false;
        }
        nodes.put(node.id(), node);
        return true;
    }

    /** One name, however it is written: its normalised form, else its words without accents and case. */
    private static String key(PropertyRecord.Value value) {
        String name = value.claims().stream().flatMap(claim -> claim.claim().normalised().stream())
                .filter(Term.class::isInstance).map(NormalisedValue::format).findFirst().orElse(value.words());
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static String label(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.length() <= LABEL ? line : line.substring(0, LABEL - 1) + "…";
    }
}
