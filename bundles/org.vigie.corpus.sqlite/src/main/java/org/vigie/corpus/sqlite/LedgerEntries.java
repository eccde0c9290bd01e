package org.vigie.corpus.sqlite;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.corpus.Cursor;
import org.vigie.corpus.LedgerSize;
import org.vigie.model.Decision;
import org.vigie.model.Decision.Act;
import org.vigie.model.Incident;
import org.vigie.model.IncidentId;
import org.vigie.model.LedgerEntry;
import org.vigie.model.ReportId;

/** Walks through the ledger as a whole, or as far as it concerns some reports. Each part is read when the one before it ends. */
final class LedgerEntries {

    private static final String ALIVE = "report.number NOT IN (SELECT report FROM tombstone)";

    private final Database database;
    private final SqliteLedger ledger;
    private final Optional<Collection<ReportId>> reports;

    LedgerEntries(Database database, SqliteLedger ledger, Optional<Collection<ReportId>> reports) {
        this.database = database;
        this.ledger = ledger;
        this.reports = reports;
    }

    /** Returns what a corpus has whose format knows no ledger. */
    static Cursor<LedgerEntry> none() {
        return walk(Stream.empty());
    }

    Cursor<LedgerEntry> all() {
        List<Decision> decisions = decisions();
        return new Chain(List.of(() -> cursor(EntryRows.FOUND, "report.id, revision.number, annotated.annotator",
                EntryRows::found),
                () -> walk(incidents(decisions).map(LedgerEntry.Named::new)),
                () -> cursor("SELECT report.id, incident, subject, role, score, why, linker, link.report FROM link"
                        + " JOIN report ON report.number = link.report", "report.id, subject, incident",
                        EntryRows::linked),
                () -> cursor("SELECT report.id, original FROM copy JOIN report ON report.number = copy.report",
                        "report.id",
                        (_, row) -> new LedgerEntry.Copied(new ReportId(row.getString(1)),
                                new ReportId(row.getString(2)))),
                () -> cursor(
                        "SELECT report.id, value FROM credibility JOIN report ON report.number = credibility.report",
                        "report.id",
                        (_, row) -> new LedgerEntry.Rated(new ReportId(row.getString(1)), row.getInt(2))),
                () -> walk(decisions.stream().map(LedgerEntry.Decided::new)),
                () -> cursor("SELECT collection.name, report.id, collected.added FROM collected"
                        + " JOIN collection ON collection.number = collected.collection"
                        + " JOIN report ON report.number = collected.report",
                        "collection.name, collected.added, report.id",
                        (_, row) -> new LedgerEntry.Collected(row.getString(1), new ReportId(row.getString(2)),
                                Instant.parse(row.getString(3))))));
    }

    private Cursor<LedgerEntry> cursor(String select, String order, RowCursor.Mapper<LedgerEntry> mapper) {
        return new RowCursor<>(database, select + " WHERE " + ALIVE + among() + " ORDER BY " + order,
                reports.map(LedgerEntries::json).orElse(null), mapper);
    }

    private String among() {
        return reports.isPresent() ? " AND report.id IN (SELECT value FROM json_each(?))" : "";
    }

    static String json(Collection<ReportId> ids) {
        return ids.stream().map(id -> '"' + id.value() + '"').collect(Collectors.joining(",", "[", "]"));
    }

    /** Returns the incidents to which the reports are linked, and those that decisions name. */
    private Stream<Incident> incidents(List<Decision> decisions) {
        if (reports.isEmpty()) {
            return ledger.incidents().stream();
        }
        Set<IncidentId> wanted = linked();
        decisions.forEach(decision -> wanted.addAll(named(decision.act())));
        return ledger.incidents().stream().filter(incident -> wanted.contains(incident.id()));
    }

    private Set<IncidentId> linked() {
        Set<ReportId> some = Set.copyOf(reports.orElseThrow());
        return ledger.links().stream().filter(link -> some.contains(link.report())).map(link -> link.incident())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private List<Decision> decisions() {
        if (reports.isEmpty()) {
            return ledger.decisions();
        }
        Set<ReportId> some = Set.copyOf(reports.get());
        List<Decision> all = ledger.decisions();
        Set<IncidentId> incidents = withMerged(linked(), all);
        Set<Long> taken = new HashSet<>();
        List<Decision> decisions = new ArrayList<>();
        for (Decision decision : all) {
            boolean concerns = switch (decision.act()) {
                case Act.Undo(long number) -> taken.contains(number);
                case Act.Merge(IncidentId incident, var _) -> incidents.contains(incident);
                case Act act -> ActRow.report(act).filter(some::contains).isPresent();
            };
            if (concerns) {
                taken.add(decision.number());
                decisions.add(decision);
                incidents.addAll(named(decision.act()));
            }
        }
        return decisions;
    }

    /** Adds those into which incidents were merged, over as many steps as there are. */
    private static Set<IncidentId> withMerged(Set<IncidentId> incidents, List<Decision> all) {
        List<Act.Merge> merges = all.stream().map(Decision::act).filter(Act.Merge.class::isInstance)
                .map(Act.Merge.class::cast).toList();
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Act.Merge merge : merges) {
                grew |= incidents.contains(merge.incident()) && incidents.add(merge.into());
            }
        }
        return incidents;
    }

    private static List<IncidentId> named(Act act) {
        ActRow row = ActRow.of(act);
        return Stream.of(row.incident(), row.other()).filter(id -> id != null).map(IncidentId::new).toList();
    }

    LedgerSize size() {
        return new LedgerSize(count("claim JOIN revision ON revision.number = claim.revision JOIN report"
                + " ON report.number = revision.report"),
                count("mention JOIN revision ON revision.number = mention.revision JOIN report"
                        + " ON report.number = revision.report"),
                count("link JOIN report ON report.number = link.report"), decisions().size(),
                count("collected JOIN report ON report.number = collected.report"));
    }

    private long count(String tables) {
        try (Cursor<Long> count = new RowCursor<>(database,
                "SELECT count(*) FROM " + tables + " WHERE " + ALIVE + among(),
                reports.map(LedgerEntries::json).orElse(null), (_, row) -> row.getLong(1))) {
            return count.next();
        }
    }

    private static Cursor<LedgerEntry> walk(Stream<? extends LedgerEntry> entries) {
        Iterator<? extends LedgerEntry> iterator = entries.iterator();
        return new Cursor<>() {
            @Override
            public boolean hasNext() {
                return iterator.hasNext();
            }

            @Override
            public LedgerEntry next() {
                return iterator.next();
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }

    /** One walk after another. */
    private static final class Chain implements Cursor<LedgerEntry> {

        private final Iterator<Supplier<Cursor<LedgerEntry>>> rest;
        private Cursor<LedgerEntry> current;

        Chain(List<Supplier<Cursor<LedgerEntry>>> parts) {
            this.rest = parts.iterator();
        }

        @Override
        public boolean hasNext() {
            while ((current == null || !current.hasNext()) && rest.hasNext()) {
                close();
                current = rest.next().get();
            }
            return current != null && current.hasNext();
        }

        @Override
        public LedgerEntry next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return current.next();
        }

        @Override
        public void close() {
            if (current != null) {
                current.close();
                current = null;
            }
        }
    }
}
