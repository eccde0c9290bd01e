package org.vigie.exporter.misp;

import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.vigie.exporter.Losses;
import org.vigie.exporter.ReportDates;
import org.vigie.exporter.Selection;
import org.vigie.json.JsonObject;
import org.vigie.json.JsonOutput;
import org.vigie.model.Content;
import org.vigie.model.Identifier;
import org.vigie.model.Phrases;
import org.vigie.model.Report;
import org.vigie.model.ReportId;
import org.vigie.summary.Markup;

/** Writes the events of reports: those that came from MISP as they were, and one for each report that speaks of no incident. */
final class ReportEvents {

    private static final Set<String> CARRIED = Set.of(Content.LINK);

    private static final Phrases WORDS = Phrases.of(ReportEvents.class);

    private final Selection selection;
    private final JsonOutput events;
    private final Losses losses;

    ReportEvents(Selection selection, JsonOutput events, Losses losses) {
        this.selection = selection;
        this.events = events;
        this.losses = losses;
    }

    long write() throws IOException {
        long written = 0;
        for (Iterator<Report> reports = selection.stated(); reports.hasNext(); written++) {
            Report report = reports.next();
            Optional<JsonObject> raw = RawEvent.of(report);
            if (raw.isPresent()) {
                losses.report(report, report.content().attributes().keySet(), false);
                losses.add("marking", WORDS.translation("events that keep their own marking"),
                        MispOptions.tlp(selection).isPresent() ? 1 : 0);
                events.add(RawEvent.framed(raw.get()));
            } else {
                losses.report(report, CARRIED, true);
                losses.add("texts", WORDS.translation("texts of reports"), MispOptions.texts(selection) ? 0 : 1);
                ReportId id = report.id();
                if (selection.incidents(id).isEmpty()) {
                    events.add(event(id, report));
                }
            }
        }
        return written;
    }

    private JsonObject event(ReportId id, Report report) {
        Content content = report.content();
        ReportDates dated = ReportDates.of(report);
        String title = report.heading();
        MispEvent event = new MispEvent("report " + id, title, MispEvent.day(dated.created()),
                dated.modified());
        MispOptions.tlp(selection).ifPresent(event::tag);
        event.tag(Taxonomies.reliability(report.source().reliability()));
        report.tags().forEach(event::tag);
        facts(event, report);
        if (MispOptions.texts(selection)) {
            event.report(id.value(), title, Markup.paragraphs(content.text(), MispOptions.links(selection)));
        }
        return event.build();
    }

    /** Adds what a report names: where it is to be read, and what it is about. */
    static void facts(MispEvent event, Report report) {
        Content content = report.content();
        event.attribute("link", "External analysis", content.address(), report.source().name());
        content.attribute(Content.LINK).forEach(link -> event.attribute("link", "External analysis", link, ""));
        for (Identifier identifier : content.identifiers()) {
            boolean isCve = identifier.scheme().equals(Identifier.CVE);
            event.attribute(isCve ? "vulnerability" : "text", isCve ? "External analysis" : "Internal reference",
                    identifier.value(), isCve ? "" : identifier.scheme());
        }
    }
}
