package org.vigie.view.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.incident.EvidenceWords;
import org.vigie.casework.CaseWords;
import org.vigie.casework.PropertyNames;
import org.vigie.casework.ShownIncident;
import org.vigie.incident.PropertyRecord;
import org.vigie.incident.PropertyRecord.Value;
import org.vigie.incident.StatedClaim;
import org.vigie.incident.Status;
import org.vigie.model.NormalisedValue;
import org.vigie.model.Term;
import org.vigie.workbench.ReportWords;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;

/**
 * A row of the record of an incident: a property, one of its values, or a claim that gives it.
 *
 * @param key tells it from all others of the incident, and stays the same when the incident is read anew
 * @param cells what stands in the columns
 * @param status how well it is known; empty for a claim
 * @param claims those that it stands for: of a property none, since its values may contradict each other
 * @param children the rows below it
 */
record RecordRow(String key, List<String> cells, Optional<Status> status, List<StatedClaim> claims,
        List<RecordRow> children) {
    private static final Texts TEXTS = Texts.of(RecordRow.class);
    private static final int VALUE_CHARS = 300;
    private static final int VALUES_NAMED = 4;

    RecordRow {
        cells = List.copyOf(cells);
        claims = List.copyOf(claims);
        children = List.copyOf(children);
    }

    boolean isClaim() {
        return children.isEmpty();
    }

    /** Returns this row and all below it. */
    Stream<RecordRow> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(RecordRow::all));
    }

    static List<RecordRow> of(ShownIncident incident, PropertyNames names) {
        return incident.file().record().stream().map(property -> of(property, incident, names)).toList();
    }

    /** A property of which there is one value only is a row with that. */
    private static RecordRow of(PropertyRecord property, ShownIncident incident, PropertyNames names) {
        String name = property.property();
        String label = names.isExplained(name)
                ? names.label(name)
                : TEXTS.say("property.unexplained", names.label(name));
        if (property.values().size() == 1) {
            Value only = property.values().getFirst();
            return value(name, label, only, property.status(), incident);
        }
        List<RecordRow> values = new ArrayList<>();
        for (int i = 0; i < property.values().size(); i++) {
            Value value = property.values().get(i);
            values.add(value(name + "/" + value.claims().getFirst().claim().comparable(), "", value, value.status(),
                    incident));
        }
        String words = property.values().stream().limit(VALUES_NAMED).map(RecordRow::words)
                .reduce((one, other) -> one + TEXTS.say("values.between") + other).orElse("");
        return new RecordRow(name,
                List.of(label,
                        TEXTS.say("values", property.values().size(),
                                words + (property.values().size() > VALUES_NAMED ? "…" : "")),
                        CaseWords.badge(property.status()), "", ""),
                Optional.of(property.status()), List.of(), values);
    }

    private static RecordRow value(String key, String label, Value value, Status status, ShownIncident incident) {
        List<RecordRow> claims = value.claims().stream().map(claim -> claim(key, claim, incident)).toList();
        StatedClaim first = value.claims().getFirst();
        String voices = value.claims().size() == 1
                ? CaseWords.voice(first, incident.source(first.report()))
                : TEXTS.say("claims", value.claims().size());
        return new RecordRow(key, List.of(label, words(value), CaseWords.badge(status), voices, date(first)),
                Optional.of(status), value.claims(), claims);
    }

    /** The words of the value, and what they mean where that is more than the words. */
    private static String words(Value value) {
        String words = SafeText.line(value.words(), VALUE_CHARS);
        return value.claims().getFirst().claim().normalised().filter(RecordRow::tellsMore).map(EvidenceWords::value)
                .filter(meant -> !meant.equalsIgnoreCase(words)).map(meant -> TEXTS.say("value.meant", words, meant))
                .orElse(words);
    }

    private static boolean tellsMore(NormalisedValue value) {
        return !(value instanceof Term);
    }

    private static RecordRow claim(String key, StatedClaim claim, ShownIncident incident) {
        String confirmed = claim.confirmed() ? TEXTS.say("claim.confirmed") + "  " : "";
        return new RecordRow(key + "/" + claim.stated().id(),
                List.of("", CaseWords.quote(claim.claim()),
                        confirmed + EvidenceWords.sign(claim.claim().stance()) + " "
                                + EvidenceWords.stance(claim.claim().stance()),
                        CaseWords.voice(claim, incident.source(claim.report())), date(claim)),
                Optional.empty(), List.of(claim), List.of());
    }

    private static String date(StatedClaim claim) {
        return ReportWords.date(claim.report().published());
    }
}
