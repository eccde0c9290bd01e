package org.vigie.exporter.misp;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.exporter.Losses;
import org.vigie.exporter.ReportDates;
import org.vigie.exporter.Selection;
import org.vigie.incident.EvidenceWords;
import org.vigie.incident.IncidentFile;
import org.vigie.incident.LinkedReport;
import org.vigie.incident.PropertyRecord;
import org.vigie.incident.StatedClaim;
import org.vigie.json.JsonOutput;
import org.vigie.model.Claim;
import org.vigie.model.Phrases;
import org.vigie.model.Report;
import org.vigie.model.ReportId;
import org.vigie.summary.IncidentSummary;
import org.vigie.summary.Markup;

/**
 * Writes an event for each incident: its reports and claims as objects, what stands as attributes, and the whole as an event report. Where
 * the incident came from MISP, its own event is written as it was, and what others say is an event that extends it.
 */
final class IncidentEvents {

    private static final Phrases WORDS = Phrases.of(IncidentEvents.class);
    /** Which property is which type and category of attribute. */
    private static final Map<String, List<String>> ATTRIBUTES = Map.of("victim",
            List.of("target-org", "Targeting data"), "thirdParty", List.of("target-external", "Targeting data"),
            "place", List.of("target-location", "Targeting data"), "affectedSystem",
            List.of("target-machine", "Targeting data"), "actor", List.of("threat-actor", "Attribution"));

    private final Selection selection;
    private final JsonOutput events;
    private final Losses losses;
    private final Taxonomies taxonomies = new Taxonomies();

    IncidentEvents(Selection selection, JsonOutput events, Losses losses) {
        this.selection = selection;
        this.events = events;
        this.losses = losses;
    }

    void write() throws IOException {
        for (Iterator<IncidentFile> files = selection.incidents(); files.hasNext();) {
            write(files.next());
        }
    }

    private void write(IncidentFile file) throws IOException {
        Map<ReportId, LinkedReport> links = new HashMap<>();
        file.reports().forEach(link -> links.put(link.report(), link));
        List<Report> theirs = new ArrayList<>();
        List<Report> ours = new ArrayList<>();
        selection.reports(links.keySet()).forEachRemaining(report -> (selection.contains(report.id())
                && RawEvent.of(report).isPresent() ? theirs : ours).add(report));
        Set<ReportId> own = theirs.stream().map(Report::id).collect(Collectors.toSet());
        if (ours.isEmpty()) {
            losses.add("claims", WORDS.translation("claims about events of MISP that nothing else tells of"),
                    file.claims().filter(claim -> !isInItsEvent(claim, own)).count());
            return;
        }
        Instant modified = ours.stream().map(report -> ReportDates.of(report).modified()).max(Instant::compareTo)
                .orElseThrow();
        Instant created = ours.stream().map(report -> ReportDates.of(report).created()).min(Instant::compareTo)
                .orElseThrow();
        MispEvent event = new MispEvent("incident " + file.incident().id(), file.incident().title(),
                MispEvent.day(created), modified);
        theirs.stream().findFirst().flatMap(RawEvent::of).map(raw -> raw.text("uuid")).ifPresent(event::extend);
        MispOptions.tlp(selection).ifPresent(event::tag);
        taxonomies.of(file).forEach(event::tag);
        attributes(event, file);
        describe(event, file);
        ours.forEach(report -> report(event, report, links.get(report.id())));
        claims(event, file, own);
        event.report("summary", file.incident().title(), summary(file, ours, modified));
        events.add(event.build());
    }

    private static void attributes(MispEvent event, IncidentFile file) {
        ATTRIBUTES.keySet().stream().sorted().forEach(property -> {
            for (PropertyRecord.Value value : file.standing(property)) {
                event.attribute(ATTRIBUTES.get(property).getFirst(), ATTRIBUTES.get(property).getLast(),
                        value.words(), value.status().word());
            }
        });
    }

    private static void describe(MispEvent event, IncidentFile file) {
        Map<String, MispEvent.Attribute> parts = new LinkedHashMap<>();
        parts.put("name", new MispEvent.Attribute("text", "Other", file.incident().title(), ""));
        file.standing("attackType").stream().findFirst().ifPresent(attack -> parts.put("incident_type",
                new MispEvent.Attribute("text", "Other", attack.words(), attack.status().word())));
        event.object(MispTemplate.INCIDENT, "", file.status().word() + ", " + file.incident().id(), parts,
                List.of());
    }

    private void report(MispEvent event, Report report, LinkedReport link) {
        Map<String, MispEvent.Attribute> parts = new LinkedHashMap<>();
        parts.put("title", new MispEvent.Attribute("text", "Other",
                report.heading(), ""));
        parts.put("link", new MispEvent.Attribute("link", "External analysis", report.content().address(), ""));
        parts.put("case-number", new MispEvent.Attribute("text", "Other", report.id().value(), ""));
        event.object(MispTemplate.REPORT, report.id().value(),
                report.source().name() + ", " + link.role().name().toLowerCase(Locale.ROOT), parts,
                Taxonomies.trust(report.source().reliability(), link));
        report.tags().forEach(event::tag);
        ReportEvents.facts(event, report);
        if (MispOptions.texts(selection) && selection.contains(report.id())) {
            event.report(report.id().value(),
                    report.heading(),
                    Markup.paragraphs(report.content().text(), MispOptions.links(selection)));
        }
    }

    private void claims(MispEvent event, IncidentFile file, Set<ReportId> own) {
        for (StatedClaim stated : file.claims().toList()) {
            if (isInItsEvent(stated, own)) {
                continue;
            }
            Claim claim = stated.claim();
            Map<String, MispEvent.Attribute> parts = new LinkedHashMap<>();
            parts.put("text", new MispEvent.Attribute("text", "Other", claim.passage().quote(), comment(claim)));
            parts.put("format", new MispEvent.Attribute("text", "Other", "text", ""));
            event.object(MispTemplate.ANNOTATION, stated.stated().id().value() + " " + stated.stated().report(),
                    stated.stated().report() + "#char=" + claim.passage().start() + "," + claim.passage().end(),
                    parts, List.of());
            losses.add("confidence", WORDS.say("confidences of claims"), 1);
        }
    }

    /** What an event of MISP states in its attributes goes with it, when it goes. */
    private static boolean isInItsEvent(StatedClaim claim, Set<ReportId> own) {
        return claim.stated().annotator().startsWith("misp/") && own.contains(claim.stated().report());
    }

    /** What the quote says, for people: MISP has no place where programs would look for it. */
    private static String comment(Claim claim) {
        return claim.property() + ", " + claim.stance().name().toLowerCase(Locale.ROOT) + ": " + claim.value()
                + claim.normalised().map(meant -> " [" + meant.format() + "]").orElse("")
                + claim.speaker().map(speaker -> " (" + speaker + ")").orElse("");
    }

    private String summary(IncidentFile file, List<Report> reports, Instant asOf) {
        Map<String, String> names = new HashMap<>();
        reports.forEach(report -> names.put(report.source().id(), report.source().name()));
        return new IncidentSummary(file, selection.corpus(), names,
                property -> EvidenceWords.property(property).orElse(property), MispEvent.day(asOf)).markdown();
    }
}
