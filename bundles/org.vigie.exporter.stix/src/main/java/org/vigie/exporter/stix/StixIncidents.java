package org.vigie.exporter.stix;

import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
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
        if (sources.incident().isPresent()) {
            theirs.put(file.incident().id(), sources.incident().get());
        } else {
            bundle.share(IncidentCore.definition(bundle));
            bundle.add(incident(file, sources));
            relate(file);
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

    /** Two values may be one thing here, as a country by its name and by its code. */
    private void relate(IncidentFile file) throws IOException {
        Set<String> targets = new LinkedHashSet<>();
        for (PropertyRecord.Value victim : file.standing("victim")) {
            targets.add(bundle.identity(victim.words(), "organization"));
        }
        relate(file, "targets", targets);
        Set<String> actors = new LinkedHashSet<>();
        for (PropertyRecord.Value actor : file.standing("actor")) {
            actors.add(bundle.share(bundle.object("threat-actor", actor.words()).put("name", actor.words())));
        }
        relate(file, "attributed-to", actors);
        Set<String> attacks = new LinkedHashSet<>();
        for (PropertyRecord.Value attack : file.standing("attackType")) {
            String term = IncidentCore.term(attack);
            attacks.add(bundle.share(bundle.object("attack-pattern", term).put("name", term)));
        }
        relate(file, "related-to", attacks);
        Set<String> places = new LinkedHashSet<>();
        for (PropertyRecord.Value place : file.standing("place")) {
            Optional<String> country = Countries.code(place.words());
            if (country.isPresent()) {
                places.add(bundle.share(bundle.object("location", country.get()).put("country", country.get())));
            }
        }
        relate(file, "located-at", places);
    }

    private void relate(IncidentFile file, String how, Set<String> targets) throws IOException {
        String incident = id(file.incident().id());
        for (String target : targets) {
            bundle.add(bundle.object("relationship", incident + " " + how + " " + target)
                    .put("relationship_type", how).put("source_ref", incident).put("target_ref", target));
        }
    }
}
