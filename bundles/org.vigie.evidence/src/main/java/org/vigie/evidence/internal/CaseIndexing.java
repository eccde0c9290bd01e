package org.vigie.evidence.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Component;
import org.vigie.corpus.Corpus;
import org.vigie.corpus.Cursor;
import org.vigie.incident.StatedClaim;
import org.vigie.ingest.EntryContributor;
import org.vigie.model.Decision;
import org.vigie.model.Evidence;
import org.vigie.model.IncidentId;
import org.vigie.model.ReportId;
import org.vigie.search.Entry;
import org.vigie.search.EntryIndex;
import org.vigie.search.EntryUpdate;

/**
 * Brings incidents and claims into the index. An incident is written with all of its claims, whose statuses depend on each other; the
 * claims of a report that is linked to nothing are written together.
 */
@Component
public final class CaseIndexing implements EntryContributor {

    private static final int BATCH = 500;

    private final CaseEntries made = new CaseEntries();

    @Override
    public void contribute(Corpus corpus, EntryIndex entries, boolean anew) {
        IndexMark known = IndexMark.read(entries.mark());
        IndexMark now = IndexMark.of(corpus.ledger());
        if (!anew && now.equals(known)) {
            return;
        }
        ReadCases cases = new ReadCases(corpus);
        boolean all = anew || !known.isUsable(now);
        try (EntryUpdate update = entries.update(all)) {
            if (all) {
                cases.read(cases.ids(), file -> update.replace(file.incident().id().value(), made.of(file)));
                everyReport(corpus, batch -> unlinked(cases, batch, update, Set.of()));
            } else {
                changed(corpus, cases, entries, update, known);
            }
            update.commit(now.toString());
        }
    }

    @Override
    public boolean isUpToDate(Corpus corpus, EntryIndex entries) {
        IndexMark now = IndexMark.of(corpus.ledger());
        return now.isOfNothing() || now.equals(IndexMark.read(entries.mark()));
    }

    private interface Batch {
        void take(List<ReportId> reports);
    }

    private static void everyReport(Corpus corpus, Batch to) {
        try (Cursor<Evidence> cursor = corpus.ledger().evidence()) {
            while (cursor.hasNext()) {
                List<ReportId> batch = new ArrayList<>();
                while (cursor.hasNext() && batch.size() < BATCH) {
                    batch.add(cursor.next().report());
                }
                to.take(batch);
            }
        }
    }

    /** Writes anew what changed reports and new decisions bear on: where they belong now, and where they did before. */
    private void changed(Corpus corpus, ReadCases cases, EntryIndex entries, EntryUpdate update,
            IndexMark known) {
        Set<IncidentId> incidents = new TreeSet<>();
        List<ReportId> decided = new ArrayList<>();
        for (Decision decision : cases.decisions()) {
            if (decision.number() > known.decision()) {
                DecisionScope scope = DecisionScope.of(decision.act(), cases.decisions());
                incidents.addAll(scope.incidents());
                scope.incidents().stream().map(cases::now).forEach(incidents::add);
                decided.addAll(scope.reports());
                decided.addAll(scope.isOfWholeIncidents() ? cases.around(scope.incidents()) : Set.of());
            }
        }
        boolean expunge = reports(decided.stream().distinct().toList(), corpus, cases, entries, update, incidents);
        try (Cursor<ReportId> told = corpus.ledger().toldAfter(known.sequence())) {
            while (told.hasNext()) {
                List<ReportId> batch = new ArrayList<>();
                while (told.hasNext() && batch.size() < BATCH) {
                    batch.add(told.next());
                }
                expunge |= reports(batch, corpus, cases, entries, update, incidents);
            }
        }
        Set<IncidentId> gone = new HashSet<>(incidents);
        cases.read(incidents, file -> {
            gone.remove(file.incident().id());
            update.replace(file.incident().id().value(), made.of(file));
        });
        gone.forEach(incident -> update.replace(incident.value(), List.of()));
        if (expunge) {
            update.expunge();
        }
    }

    /** Collects the incidents of some reports, writes their claims that belong to none, and says whether a report is gone. */
    private boolean reports(List<ReportId> reports, Corpus corpus, ReadCases cases, EntryIndex entries,
            EntryUpdate update, Set<IncidentId> incidents) {
        if (reports.isEmpty()) {
            return false;
        }
        Set<String> before = entries.groups(Entry.REPORT, reports.stream().map(ReportId::value).toList());
        before.stream().filter(group -> group.startsWith("i-")).map(IncidentId::new).forEach(incidents::add);
        reports.forEach(report -> incidents.addAll(cases.incidents(report)));
        unlinked(cases, reports, update, before);
        Set<ReportId> gone = reports.stream().filter(report -> corpus.report(report).isEmpty())
                .collect(Collectors.toSet());
        if (!gone.isEmpty()) {
            // their titles are words of those reports
            incidents.addAll(cases.titledAfter(gone));
        }
        return !gone.isEmpty();
    }

    private void unlinked(ReadCases cases, Collection<ReportId> reports, EntryUpdate update,
            Set<String> before) {
        cases.unlinked(reports).forEach((report, claims) -> {
            if (!claims.isEmpty() || before.contains(report.value())) {
                update.replace(report.value(), claims.stream().map((StatedClaim claim) -> made.of(claim, ""))
                        .toList());
            }
        });
    }
}
