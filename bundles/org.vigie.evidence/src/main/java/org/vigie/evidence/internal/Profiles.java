package org.vigie.evidence.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.corpus.Corpus;
import org.vigie.corpus.Cursor;
import org.vigie.corpus.Ledger;
import org.vigie.linker.Linker;
import org.vigie.linker.Story;
import org.vigie.model.Evidence;
import org.vigie.model.LedgerClaim;
import org.vigie.model.PartialDate;
import org.vigie.model.Report;
import org.vigie.model.Subject;

/** Has linkers look at stories; those of earlier runs are remembered for a while. For one run and one thread. */
final class Profiles implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Profiles.class);
    private static final int REMEMBERED = 20_000;
    private static final String LAST = "9999";

    private final Map<LinkerHandle, Linker> linkers = new LinkedHashMap<>();
    private final Map<Told.Spot, Optional<Told>> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Told.Spot, Optional<Told>> eldest) {
            return size() > REMEMBERED;
        }
    };

    Profiles(List<LinkerHandle> handles) {
        handles.forEach(handle -> Optional.ofNullable(handle.service().getService())
                .ifPresent(linker -> linkers.put(handle, linker)));
    }

    Told told(Report report, Evidence evidence, Subject subject) {
        Story story = new Story(report.id(), report.source().id(), report.content().title(), report.content().text(),
                report.content().published(), subject,
                StatedInFields.believable(evidence.claims(), StatedInFields.importers(report)).stream()
                        .map(LedgerClaim::claim)
                        .filter(claim -> claim.subject() == subject.number()).toList());
        Map<String, Linker.Profile> profiles = new TreeMap<>();
        linkers.forEach((handle, linker) -> {
            try {
                profiles.put(handle.name(), linker.profile(story));
            } catch (Exception | LinkageError | AssertionError e) {
                // whatever a plugin may throw: the story goes on without it
                LOG.error("The linker {} failed on {}", handle.name(), story.report(), e);
            }
        });
        return new Told(new Told.Spot(report.id(), subject.number()), subject, profiles,
                report.content().published().map(PartialDate::toString).orElse(LAST),
                dataSet(report, evidence));
    }

    private static String dataSet(Report report, Evidence evidence) {
        Set<String> importers = StatedInFields.importers(report);
        return evidence.claims().stream().anyMatch(claim -> StatedInFields.is(claim, importers))
                ? report.source().id()
                : "";
    }

    /** Returns a story that was linked before; empty when it is gone. */
    Optional<Told> told(Corpus corpus, Ledger.Story story) {
        return remembered.computeIfAbsent(new Told.Spot(story.report(), story.subject()), spot -> read(corpus, spot));
    }

    private Optional<Told> read(Corpus corpus, Told.Spot spot) {
        Optional<Report> report = corpus.report(spot.report());
        try (Cursor<Evidence> cursor = corpus.ledger().evidence(List.of(spot.report()))) {
            if (report.isEmpty() || !cursor.hasNext()) {
                return Optional.empty();
            }
            Evidence evidence = cursor.next();
            return evidence.subjects().stream().filter(subject -> subject.number() == spot.subject()).findFirst()
                    .map(subject -> told(report.get(), evidence, subject));
        }
    }

    @Override
    public void close() {
        linkers.forEach((handle, linker) -> handle.service().ungetService(linker));
    }
}
