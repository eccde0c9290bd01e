package org.vigie.exporter.stix;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vigie.incident.PropertyRecord;
import org.vigie.incident.StatedClaim;
import org.vigie.incident.Status;
import org.vigie.json.JsonBuilder;
import org.vigie.model.Claim;
import org.vigie.model.NormalisedValue;
import org.vigie.model.Passage;
import org.vigie.model.Stance;

/**
 * Writes claims as notes (STIX 2.1, section 4.14) about the incident and the report that makes them, and what contradicts them as opinions
 * (section 4.15) about those notes.
 */
final class StixClaims {

    private static final double PERCENT = 100;

    private final StixBundle bundle;
    private final String incident;
    private final StixSources sources;

    /**
     * @param incident the id of the incident in the bundle
     */
    StixClaims(StixBundle bundle, String incident, StixSources sources) {
        this.bundle = bundle;
        this.incident = incident;
        this.sources = sources;
    }

    void write(PropertyRecord property) throws IOException {
        for (PropertyRecord.Value value : property.values()) {
            for (StatedClaim claim : value.claims()) {
                if (!isInItsObject(claim)) {
                    note(claim);
                }
            }
        }
        for (PropertyRecord.Value value : property.values()) {
            denials(value);
        }
        contradictions(property);
    }

    /** What an incident of STIX states in its fields goes with it. */
    private boolean isInItsObject(StatedClaim claim) {
        return claim.stated().annotator().startsWith("stix/") && origin(claim).filter(StixSources.Origin::isIncident)
                .isPresent();
    }

    private Optional<StixSources.Origin> origin(StatedClaim claim) {
        return Optional.ofNullable(sources.origins().get(claim.stated().report()));
    }

    private static String name(StatedClaim claim) {
        return claim.stated().report() + " " + claim.stated().id();
    }

    private static String noteId(StatedClaim claim) {
        return StixBundle.id("note", name(claim));
    }

    private void note(StatedClaim stated) throws IOException {
        Claim claim = stated.claim();
        Optional<StixSources.Origin> origin = origin(stated);
        Instant created = origin.map(StixSources.Origin::created).orElse(Instant.EPOCH);
        List<String> objects = new ArrayList<>(List.of(incident));
        origin.map(StixSources.Origin::id).filter(id -> !id.equals(incident)).ifPresent(objects::add);
        bundle.add(bundle.object("note", name(stated), created, created)
                .put("confidence", Math.round(claim.confidence() * PERCENT))
                .put("labels", List.of(claim.property(), stance(claim)))
                .put("abstract", claim.property() + ": " + claim.value())
                .put("content", content(claim)).put("authors", authors(stated)).put("object_refs", objects)
                .putAll("external_references", List.of(passage(stated))));
    }

    private static String stance(Claim claim) {
        return claim.stance().name().toLowerCase(Locale.ROOT);
    }

    private static String content(Claim claim) {
        String meant = claim.normalised().map(NormalisedValue::format).map(form -> " [" + form + "]").orElse("");
        // in one language, whoever exports it: the id is the same
        return claim.property() + ", " + stance(claim) + ": " + claim.value() + meant + "\n\n“"
                + claim.passage().quote() + "”";
    }

    /** Where in the text it stands, counted as RFC 5147 does. */
    private static JsonBuilder passage(StatedClaim stated) {
        Passage passage = stated.claim().passage();
        return new JsonBuilder().put("source_name", "vigie").put("external_id", stated.stated().id().value())
                .put("description", stated.stated().report() + "#char=" + passage.start() + "," + passage.end() + " ("
                        + stated.stated().annotator() + ")");
    }

    private List<String> authors(StatedClaim stated) {
        return List.of(stated.claim().speaker().filter(speaker -> !speaker.isBlank())
                .or(() -> origin(stated).map(StixSources.Origin::source)).orElse(stated.report().source()));
    }

    /** Those who deny a value disagree with those who affirm it. */
    private void denials(PropertyRecord.Value value) throws IOException {
        List<StatedClaim> affirming = value.claims().stream()
                .filter(claim -> claim.claim().stance() != Stance.DENIED && !isInItsObject(claim)).toList();
        for (StatedClaim denial : value.claims()) {
            if (denial.claim().stance() == Stance.DENIED && !affirming.isEmpty()) {
                opinion(denial, "strongly-disagree", affirming);
            }
        }
    }

    /** Where one value can be right only, those who say another one disagree. */
    private void contradictions(PropertyRecord property) throws IOException {
        List<PropertyRecord.Value> contested = property.values().stream()
                .filter(value -> value.status() == Status.CONTESTED).toList();
        for (PropertyRecord.Value value : contested) {
            List<StatedClaim> others = contested.stream().filter(other -> other != value)
                    .flatMap(other -> other.claims().stream())
                    .filter(claim -> claim.claim().stance() != Stance.DENIED && !isInItsObject(claim)).toList();
            boolean denied = value.claims().stream().anyMatch(claim -> claim.claim().stance() == Stance.DENIED);
            if (!others.isEmpty() && !denied) {
                opinion(value.claims().getFirst(), "disagree", others);
            }
        }
    }

    private void opinion(StatedClaim of, String opinion, List<StatedClaim> about) throws IOException {
        Instant created = origin(of).map(StixSources.Origin::created).orElse(Instant.EPOCH);
        bundle.add(bundle.object("opinion", opinion + " " + name(of), created, created)
                .put("explanation", of.claim().value() + " – “" + of.claim().passage().quote() + "”")
                .put("authors", authors(of)).put("opinion", opinion)
                .put("object_refs", about.stream().map(StixClaims::noteId).distinct().sorted().toList()));
    }
}
