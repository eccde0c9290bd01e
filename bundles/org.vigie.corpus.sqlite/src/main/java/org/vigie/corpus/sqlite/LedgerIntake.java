package org.vigie.corpus.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.model.Decision;
import org.vigie.model.Decision.Act;
import org.vigie.model.IncidentId;
import org.vigie.model.LedgerEntry;
import org.vigie.model.Phrases;
import org.vigie.model.PlacedAnnotation;
import org.vigie.model.PlainText;
import org.vigie.model.ReportId;

/** Takes over what another corpus knew; for one job. */
final class LedgerIntake {

    private static final Phrases WORDS = Phrases.of(LedgerIntake.class);
    /** A greater version would keep annotators here from ever looking again. */
    private static final int NEWEST = 1_000_000;

    private final WriteTables tables;
    private final Statements statements;
    /** The numbers that decisions had there, with those that they have here. */
    private final Map<Long, Long> numbers = new HashMap<>();
    private final Set<Long> taken = new HashSet<>();
    private long last;

    LedgerIntake(WriteTables tables, Statements statements) {
        this.tables = tables;
        this.statements = statements;
    }

    /** Returns the report that is shown in another way now. */
    Optional<ReportId> enter(LedgerEntry entry) throws SQLException {
        switch (entry) {
            case LedgerEntry.Found found -> {
                return found(found) ? Optional.of(found.report()) : Optional.empty();
            }
            case LedgerEntry.Collected(String collection, ReportId report, Instant added) -> {
                String name = PlainText.line(collection);
                if (name.isEmpty()) {
                    throw new IllegalArgumentException(WORDS.say("a collection needs a name"));
                }
                boolean isNew = tables.collect(report(report), name, added);
                return isNew ? Optional.of(report) : Optional.empty();
            }
            case LedgerEntry.Named(var incident) -> tables.ledger().incident(incident);
            case LedgerEntry.Linked linked -> link(linked);
            case LedgerEntry.Copied(ReportId copy, ReportId original) -> {
                if (isNew("SELECT 1 FROM copy WHERE report = ?", report(copy))) {
                    tables.ledger().copy(report(copy), Optional.of(original));
                }
            }
            case LedgerEntry.Rated(ReportId rated, int credibility) -> rate(rated, credibility);
            case LedgerEntry.Decided(Decision decision) -> decide(decision);
        }
        return Optional.empty();
    }

    private long report(ReportId id) throws SQLException {
        return tables.report(id).filter(row -> !row.deleted()).map(WriteTables.ReportRow::number)
                .orElseThrow(() -> new IllegalArgumentException(
                        WORDS.say("something is said of the report %s, which is not here", id)));
    }

    private boolean isNew(String query, Object... parameters) throws SQLException {
        try (ResultSet row = statements.query(query, parameters)) {
            return !row.next();
        }
    }

    private boolean found(LedgerEntry.Found found) throws SQLException {
        long revision = tables.revision(report(found.report()), found.revision())
                .orElseThrow(() -> new IllegalArgumentException(WORDS.say(
                        "something was found in a state of the report %s that is not here", found.report())));
        if (found.findings().version() > NEWEST) {
            throw new IllegalArgumentException(
                    WORDS.say("there is no annotator of version %d", found.findings().version()));
        }
        if (!isNew("SELECT 1 FROM annotated WHERE revision = ? AND annotator = ?", revision,
                found.findings().annotator())) {
            return false;
        }
        try (ResultSet row = statements.query("SELECT text FROM revision WHERE number = ?", revision)) {
            String text = row.next() ? row.getString(1) : "";
            boolean fits = found.findings().annotations().stream()
                    .allMatch(annotation -> !(annotation instanceof PlacedAnnotation placed)
                            || placed.passage().isIn(text));
            if (!fits) {
                throw new IllegalArgumentException(
                        WORDS.say("what was found in the report %s does not stand in its text", found.report()));
            }
        }
        return tables.annotate(revision, found.findings());
    }

    private void link(LedgerEntry.Linked linked) throws SQLException {
        IncidentId incident = linked.link().incident();
        long report = report(linked.link().report());
        if (isNew("SELECT 1 FROM incident WHERE id = ?", incident.value())) {
            throw new IllegalArgumentException(WORDS.say("there is no incident %s", incident));
        }
        if (isNew("SELECT 1 FROM link WHERE report = ? AND subject = ?", report, linked.link().subject())) {
            tables.ledger().link(report, linked.link(), linked.keys());
        }
    }

    private void rate(ReportId rated, int credibility) throws SQLException {
        long report = report(rated);
        if (isNew("SELECT 1 FROM credibility WHERE report = ?", report)) {
            tables.ledger().credibility(report, OptionalInt.of(credibility));
        }
    }

    /** Numbers grow within what one corpus gives; a smaller one is of another. */
    private void decide(Decision decision) throws SQLException {
        if (decision.number() <= last) {
            numbers.clear();
            taken.clear();
        }
        last = decision.number();
        Act act = decision.act() instanceof Act.Undo(long undone)
                ? new Act.Undo(Optional.ofNullable(numbers.get(undone)).orElseThrow(() -> new IllegalArgumentException(
                        WORDS.say("decision %d undoes one that is not there", decision.number()))))
                : decision.act();
        Optional<Long> known = known(decision, act);
        long number = known.isPresent()
                ? known.get()
                : tables.ledger().decide(decision.who(), decision.when(), act).number();
        numbers.put(decision.number(), number);
        taken.add(number);
    }

    /** Returns the number of the same decision here, unless it stands for another one already. */
    private Optional<Long> known(Decision decision, Act act) throws SQLException {
        String same = Arrays.stream(ActRow.COLUMNS.split(", *")).map(column -> column + " IS ?")
                .collect(Collectors.joining(" AND "));
        try (ResultSet row = statements.query("SELECT number FROM decision WHERE who = ? AND decided = ? AND " + same
                + " ORDER BY number", ActRow.of(act).with(decision.who(), decision.when().toString()))) {
            while (row.next()) {
                if (!taken.contains(row.getLong(1))) {
                    return Optional.of(row.getLong(1));
                }
            }
            return Optional.empty();
        }
    }
}
