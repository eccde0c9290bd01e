package org.vigie.corpus.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vigie.model.Claim;
import org.vigie.model.ClaimId;
import org.vigie.model.ContentHash;
import org.vigie.model.Decision.Act;
import org.vigie.model.Decision.ClaimRef;
import org.vigie.model.IncidentId;
import org.vigie.model.NormalisedValue;
import org.vigie.model.Passage;
import org.vigie.model.ReportId;
import org.vigie.model.Role;
import org.vigie.model.Stance;

/** What was decided, as a row; a column that an act has nothing for is null. */
record ActRow(String act, String incident, String other, String report, String revision, String role, String claim,
        String property,
        String value, String normalised, String stance, String speaker, Integer first, String quote, Long undone) {

    static final String COLUMNS = "act, incident, other, report, revision, role, claim, property, value, normalised, stance, speaker,"
            + " first, quote, undone";
    static final int COUNT = 15;
    private static final double CERTAIN = 1;

    static ActRow of(Act act) {
        return switch (act) {
            case Act.ConfirmLink(var incident, var report, var role) -> of("confirm-link", incident, null, report,
                    LedgerTables.word(role), null);
            case Act.RejectLink(var incident, var report) -> of("reject-link", incident, null, report, null, null);
            case Act.Merge(var incident, var into) -> of("merge", incident, into, null, null, null);
            case Act.Split(var incident, var report, var made) -> of("split", incident, made, report, null, null);
            case Act.ConfirmClaim(var claim) -> of("confirm-claim", claim, null, null, null);
            case Act.RejectClaim(var claim) -> of("reject-claim", claim, null, null, null);
            case Act.CorrectClaim(var claim, var value, var normalised, var stance) -> of("correct-claim", claim, value,
                    normalised.map(NormalisedValue::format).orElse(null), LedgerTables.word(stance));
            case Act.AddClaim(var incident, var report, var revision, var claim) ->
                new ActRow("add-claim", incident.value(), null,
                        report.value(), revision.value(), null, null, claim.property(), claim.value(),
                        claim.normalised().map(NormalisedValue::format).orElse(null), LedgerTables.word(claim.stance()),
                        claim.speaker().orElse(null), claim.passage().start(), claim.passage().quote(), null);
            case Act.Undo(long number) -> of("undo", null, null, null, null, number);
        };
    }

    private static ActRow of(String act, IncidentId incident, IncidentId other, ReportId report, String role,
            Long undone) {
        return new ActRow(act, incident == null ? null : incident.value(), other == null ? null : other.value(),
                report == null ? null : report.value(), null, role, null, null, null, null, null, null, null, null,
                undone);
    }

    private static ActRow of(String act, ClaimRef claim, String value, String normalised, String stance) {
        return new ActRow(act, null, null, claim.report().value(), null, null, claim.id().value(), claim.property(),
                value, normalised,
                stance, null, null, claim.quote(), null);
    }

    /** Reads the columns of {@link #COLUMNS}, which begin at an index. */
    static Act read(ResultSet row, int from) throws SQLException {
        ActRow read = new ActRow(row.getString(from), row.getString(from + 1), row.getString(from + 2),
                row.getString(from + 3),
                row.getString(from + 4), row.getString(from + 5), row.getString(from + 6), row.getString(from + 7),
                row.getString(from + 8), row.getString(from + 9), row.getString(from + 10), row.getString(from + 11),
                row.getInt(from + 12), row.getString(from + 13), row.getLong(from + 14));
        return read.toAct();
    }

    private Act toAct() {
        return switch (act) {
            case "confirm-link" -> new Act.ConfirmLink(new IncidentId(incident), new ReportId(report), role(role));
            case "reject-link" -> new Act.RejectLink(new IncidentId(incident), new ReportId(report));
            case "merge" -> new Act.Merge(new IncidentId(incident), new IncidentId(other));
            case "split" -> new Act.Split(new IncidentId(incident), new ReportId(report), new IncidentId(other));
            case "confirm-claim" -> new Act.ConfirmClaim(reference());
            case "reject-claim" -> new Act.RejectClaim(reference());
            case "correct-claim" -> new Act.CorrectClaim(reference(), value, meaning(normalised), stance(stance));
            case "add-claim" ->
                new Act.AddClaim(new IncidentId(incident), new ReportId(report), new ContentHash(revision),
                        new Claim(0, property, value, meaning(normalised), stance(stance), Optional.ofNullable(speaker),
                                new Passage(first, first + quote.length(), quote), CERTAIN));
            case "undo" -> new Act.Undo(undone);
            default -> throw new IllegalArgumentException("“" + act + "” is nothing that can be decided");
        };
    }

    /** Returns the report that something is decided about. */
    static Optional<ReportId> report(Act act) {
        return Optional.ofNullable(of(act).report()).map(ReportId::new);
    }

    private ClaimRef reference() {
        return new ClaimRef(new ClaimId(claim), new ReportId(report), property, quote);
    }

    static Optional<NormalisedValue> meaning(String form) {
        return Optional.ofNullable(form).map(NormalisedValue::parse);
    }

    static Stance stance(String word) {
        return Stance.valueOf(word.toUpperCase(Locale.ROOT));
    }

    static Role role(String word) {
        return Role.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Returns all columns behind two others, as parameters of a statement. */
    Object[] with(Object... before) {
        List<Object> parameters = new ArrayList<>(Arrays.asList(before));
        parameters.addAll(
                Arrays.asList(act, incident, other, report, revision, role, claim, property, value, normalised, stance,
                        speaker, first, quote, undone));
        return parameters.toArray();
    }
}
