package org.vigie.exporter.stix;

import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigie.exporter.Countries;
import org.vigie.exporter.Losses;
import org.vigie.exporter.Selection;
import org.vigie.incident.IncidentFile;
import org.vigie.incident.PropertyRecord;
import org.vigie.json.JsonBuilder;
import org.vigie.model.IncidentId;
import org.vigie.model.Phrases;

/**
 * Writes incidents (STIX 2.1, section 4.9) with whom they hit, who did it, how and where, and what is said of them claim by claim. An
 * incident that was read from STIX is there already, as the object that it was: what others say of it refers to that.
 */
final class StixIncidents {

    private static final Phrases WORDS = Phrases.of(StixIncidents.class);

    private final StixBundle bundle;
    private final Selection selection;
    private final Losses losses;
    /** The ids of those that were read from STIX. */
    private final Map<IncidentId, String> theirs = new HashMap<>();

    StixIncidents(StixBundle bundle, Selection selection, Losses losses) {
        this.bundle = bundle;
        this.selection = selection;
        this.losses = losses;
    }

    /** Returns the id that an incident has in the bundle. */
    String id(IncidentId incident) {
        return Optional.ofNullable(theirs.get(incident)).orElseGet(() -> StixBundle.id("incident", incident.value()));
    }

    void write() throws IOException {
        for (Iterator<IncidentFile> files = selection.incidents(); files.hasNext();) {
            write(files.next());
        }
    }

    private void write(IncidentFile file) throws IOException {
        StixSources sources = StixSources.of(selection, file);
        Set<String> own = sources.incidents();
        if (own.isEmpty()) {
            bundle.share(IncidentCore.definition(bundle));
            bundle.add(incident(file, sources));
            relate(file);
        } else {
            theirs.put(file.incident().id(), own.iterator().next());
        }
        losses.add("reasons", WORDS.say("reasons and scores of links"),
                file.reports().stream().filter(report -> !report.confirmed()).count());
        StixClaims claims = new StixClaims(bundle, id(file.incident().id()), sources);
        for (PropertyRecord property : file.record()) {
            claims.write(property);
        }
    }

    private JsonBuilder incident(IncidentFile file, StixSources sources) {
        JsonBuilder incident = bundle
                .object("incident", file.incident().id().value(), sources.first(), sources.last())
                .put("name", file.incident().title())
                .put("labels", List.of(file.status().word()))
                .putAll("external_references", List.of(new JsonBuilder().put("source_name", "vigie")
                        .put("external_id", file.incident().id().value())));
        return incident.put("extensions", IncidentCore.of(file));
    }

    private void relate(IncidentFile file) throws IOException {
        String incident = id(file.incident().id());
        for (PropertyRecord.Value victim : file.standing("victim")) {
            relate(incident, "targets", bundle.identity(victim.words(), "organization"));
        }
        for (PropertyRecord.Value actor : file.standing("actor")) {
            relate(incident, "attributed-to", bundle.share(bundle.object("threat-actor", actor.words())
                    .put("name", actor.words())));
        }
        for (PropertyRecord.Value attack : file.standing("attackType")) {
            relate(incident, "related-to", bundle.share(bundle.object("attack-pattern", IncidentCore.term(attack))
                    .put("name", IncidentCore.term(attack))));
        }
        for (PropertyRecord.Value place : file.standing("place")) {
            Optional<String> country = Countries.code(place.words());
            if (country.isPresent()) {
                relate(incident, "located-at", bundle.share(bundle.object("location", country.get())
                        .put("name", place.words()).put("country", country.get())));
            }
        }
    }

    private void relate(String from, String how, String to) throws IOException {
        bundle.add(bundle.object("relationship", from + " " + how + " " + to).put("relationship_type", how)
                .put("source_ref", from).put("target_ref", to));
    }
}
