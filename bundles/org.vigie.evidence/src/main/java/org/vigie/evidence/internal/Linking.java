package org.vigie.evidence.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.vigie.corpus.Corpus;
import org.vigie.corpus.Cursor;
import org.vigie.corpus.Ledger;
import org.vigie.corpus.WriteJob;
import org.vigie.evidence.Incidents.LinkSummary;
import org.vigie.linker.Likeness;
import org.vigie.model.Evidence;
import org.vigie.model.Incident;
import org.vigie.model.IncidentId;
import org.vigie.model.IncidentLink;
import org.vigie.model.Phrases;
import org.vigie.model.Report;
import org.vigie.model.ReportId;
import org.vigie.model.ReportKind;
import org.vigie.model.Role;
import org.vigie.model.Subject;

/** One run of linking. Used by one thread. */
final class Linking {

    /** A word that more stories share does not tell them apart; the youngest are looked at. */
    private static final int COMMON = 50;
    private static final int BATCH = 1_000;
    private static final Phrases WORDS = Phrases.of(Linking.class);
    private static final String NOBODY = "vigie";

    private final Corpus corpus;
    private final WriteJob job;
    private final Profiles profiles;
    private final boolean all;
    private final Map<String, List<Told>> byKey = new HashMap<>();
    private final Map<Told.Spot, IncidentId> placed = new HashMap<>();
    private final Set<IncidentId> known;
    private final Set<Told.Spot> linked;
    private final Links decided;
    private long reports;
    private long incidents;
    private long newLinks;
    private long copies;

    Linking(Corpus corpus, WriteJob job, Profiles profiles, boolean all) {
        this.corpus = corpus;
        this.job = job;
        this.profiles = profiles;
        this.all = all;
        this.linked = all
                ? Set.of()
                : corpus.ledger().links().stream().map(link -> new Told.Spot(link.report(), link.subject()))
                        .collect(Collectors.toSet());
        // where analysts put a story goes before where it was proposed
        this.decided = new Links(corpus.ledger().incidents(), all ? List.of() : corpus.ledger().links(),
                corpus.ledger().decisions());
        this.known = corpus.ledger().incidents().stream().map(Incident::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    LinkSummary run(LongConsumer progress) {
        if (all) {
            job.unlink();
        }
        List<Told> waiting = new ArrayList<>();
        try (Cursor<Evidence> cursor = all ? corpus.ledger().evidence() : corpus.ledger().unlinked()) {
            while (cursor.hasNext()) {
                read(cursor, waiting);
                progress.accept(reports);
            }
        }
        // what a report is about founds an incident; what it recalls joins it. The oldest comes first.
        waiting.sort(Comparator.comparing((Told told) -> told.subject().role()).thenComparing(Told::published)
                .thenComparing(told -> told.spot().report()));
        waiting.forEach(this::place);
        return new LinkSummary(reports, incidents, newLinks, copies);
    }

    private void read(Cursor<Evidence> cursor, List<Told> waiting) {
        Map<ReportId, Evidence> batch = new LinkedHashMap<>();
        while (cursor.hasNext() && batch.size() < BATCH) {
            Evidence evidence = cursor.next();
            batch.put(evidence.report(), evidence);
        }
        try (Cursor<Report> cursorOfReports = corpus.reports(batch.keySet())) {
            while (cursorOfReports.hasNext()) {
                Report report = cursorOfReports.next();
                if (report.kind() == ReportKind.ADVISORY) {
                    // it is of a weakness: two of one product have much in common, and nothing happened to anybody
                    continue;
                }
                reports++;
                Evidence evidence = batch.get(report.id());
                evidence.subjects().stream()
                        .filter(subject -> !linked.contains(new Told.Spot(report.id(), subject.number())))
                        .forEach(subject -> waiting.add(profiles.told(report, evidence, subject)));
            }
        }
    }

    private void place(Told told) {
        Optional<Place> place = best(told);
        if (place.isEmpty() && told.subject().role() == Role.COMPARISON) {
            // what is only likened to and known from nowhere else is no incident of this corpus
            return;
        }
        if (place.isPresent() && place.get().likeness().copy()) {
            job.copy(told.spot().report(), Optional.of(place.get().beside()));
            copies++;
        }
        IncidentId incident = place.map(Place::incident).orElseGet(() -> found(told));
        placed.put(told.spot(), incident);
        told.keys().forEach(key -> byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(told));
        Subject subject = told.subject();
        job.link(new IncidentLink(incident, told.spot().report(), subject.number(), subject.role(),
                place.map(some -> some.likeness().score()).orElse(1.0),
                place.map(some -> some.likeness().why()).orElseGet(() -> WORDS.say("the first report of it")),
                place.map(Place::linker).orElse(NOBODY)), told.keys());
        newLinks++;
    }

    private IncidentId found(Told told) {
        IncidentId id = IncidentId.of(told.spot().report(), told.subject().number());
        if (known.add(id)) {
            job.incident(new Incident(id, told.subject().title(), told.spot().report()));
            incidents++;
        }
        return id;
    }

    /** Where a story belongs: beside another, by a linker's judgement. */
    private record Place(IncidentId incident, Likeness likeness, ReportId beside, String linker) {}

    private Optional<Place> best(Told told) {
        Place best = null;
        for (Told other : candidates(told)) {
            for (String linker : told.profiles().keySet()) {
                Optional<Likeness> likeness = told.likeness(other, linker);
                if (likeness.isPresent() && likeness.get().score() >= Likeness.LINKED
                        && isBetter(likeness.get(), other, best)) {
                    best = new Place(placed.get(other.spot()), likeness.get(), other.spot().report(), linker);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Returns the stories of other reports that share a word with one, those of earlier runs too. */
    private List<Told> candidates(Told told) {
        Map<Told.Spot, Told> candidates = new LinkedHashMap<>();
        for (String key : told.keys()) {
            List<Told> now = byKey.getOrDefault(key, List.of());
            now.subList(Math.max(0, now.size() - COMMON), now.size())
                    .forEach(other -> candidates.put(other.spot(), other));
            for (Ledger.Story story : linked.isEmpty()
                    ? List.<Ledger.Story>of()
                    : corpus.ledger().stories(key, COMMON)) {
                Optional<IncidentId> place = decided.of(story.report(), story.subject()).map(Links.Linked::incident);
                profiles.told(corpus, story).filter(_ -> place.isPresent()).ifPresent(other -> {
                    candidates.putIfAbsent(other.spot(), other);
                    placed.putIfAbsent(other.spot(), place.get());
                });
            }
        }
        return candidates.values().stream().filter(other -> !other.spot().report().equals(told.spot().report()))
                .filter(other -> !told.isKeptApartFrom(other)).toList();
    }

    /** Of two that are as likely, the one with the lesser id, so that the same corpus always gives the same links. */
    private static boolean isBetter(Likeness likeness, Told other, Place best) {
        return best == null || likeness.score() > best.likeness().score()
                || likeness.score() == best.likeness().score() && other.spot().report().compareTo(best.beside()) < 0;
    }
}
