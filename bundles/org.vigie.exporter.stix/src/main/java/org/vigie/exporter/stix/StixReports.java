package org.vigie.exporter.stix;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.vigie.exporter.Losses;
import org.vigie.exporter.ReportDates;
import org.vigie.exporter.Selection;
import org.vigie.json.JsonBuilder;
import org.vigie.json.JsonObject;
import org.vigie.model.Content;
import org.vigie.model.Identifier;
import org.vigie.model.IncidentId;
import org.vigie.model.PartialDate.Precision;
import org.vigie.model.Phrases;
import org.vigie.model.Report;
import org.vigie.model.ReportKind;
import org.vigie.model.WebAddress;

/** Writes reports as report objects (STIX 2.1, section 4.16); one that was read from STIX as the object that it was. */
final class StixReports {

    private static final Phrases WORDS = Phrases.of(StixReports.class);
    /** The attribute in which the importer of STIX keeps an object whole. */
    private static final String OBJECT = "stix";
    private static final Set<String> CARRIED = Set.of(Content.AUTHOR, Content.CATEGORY, Content.LINK);

    private static final Pattern ID = Pattern
            .compile("[a-z0-9-]+--[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final StixBundle bundle;
    private final Selection selection;
    private final StixIncidents incidents;
    private final Losses losses;

    StixReports(StixBundle bundle, Selection selection, StixIncidents incidents, Losses losses) {
        this.bundle = bundle;
        this.selection = selection;
        this.incidents = incidents;
        this.losses = losses;
    }

    long write() throws IOException {
        long written = 0;
        for (Iterator<Report> reports = selection.stated(); reports.hasNext(); written++) {
            Report report = reports.next();
            Optional<JsonObject> own = own(report);
            if (own.isPresent()) {
                bundle.add(own.get());
                losses.report(report, report.content().attributes().keySet(), false);
                losses.add("marking", WORDS.translation("objects that keep their own marking"),
                        Tlp.of(selection).isPresent() ? 1 : 0);
            } else {
                write(report);
            }
        }
        return written;
    }

    /** Returns the object of STIX that a report is. */
    static Optional<JsonObject> own(Report report) {
        List<String> kept = report.content().attribute(OBJECT);
        // somebody else may have an attribute of that name
        return kept.size() == 1
                ? JsonObject.read(kept.getFirst()).filter(StixReports::isObject)
                : Optional.empty();
    }

    private static boolean isObject(JsonObject object) {
        String id = object.text("id");
        return ID.matcher(id).matches() && id.startsWith(object.text("type") + "--");
    }

    /** Returns the id that a report has in the bundle. */
    static String id(Report report) {
        return own(report).map(object -> object.text("id"))
                .orElseGet(() -> StixBundle.id("report", report.id().value()));
    }

    private void write(Report report) throws IOException {
        Content content = report.content();
        ReportDates dates = ReportDates.of(report);
        String source = bundle.identity(report.source().name(), "organization");
        List<String> objects = new ArrayList<>(List.of(source));
        for (Identifier identifier : content.identifiers()) {
            if (identifier.scheme().equals(Identifier.CVE)) {
                objects.add(vulnerability(identifier.value()));
            }
        }
        for (IncidentId incident : new TreeSet<>(selection.incidents(report.id()))) {
            objects.add(incidents.id(incident));
        }
        if (content.published().filter(date -> date.precision().compareTo(Precision.SECOND) < 0).isPresent()) {
            losses.add("precision", WORDS.say("precision of dates"), 1);
        }
        losses.report(report, CARRIED, true);
        bundle.add(bundle.object("report", report.id().value(), dates.created(), dates.modified())
                .put("created_by_ref", source).put("lang", content.language().equals(Content.UNDETERMINED)
                        ? ""
                        : content.language())
                .put("name", report.heading())
                .put("description", content.text()).put("report_types", List.of(type(report.kind())))
                .put("published", StixBundle.timestamp(dates.created()))
                .put("labels", report.keywords()).put("object_refs", objects)
                .putAll("external_references", references(report)));
    }

    /** Of the open vocabulary of section 10.27; what it has no word for gets ours. */
    private static String type(ReportKind kind) {
        return kind == ReportKind.ADVISORY ? "vulnerability" : kind.id();
    }

    private String vulnerability(String cve) throws IOException {
        return bundle.share(bundle.object("vulnerability", cve).put("name", cve).putAll("external_references",
                List.of(new JsonBuilder().put("source_name", "cve").put("external_id", cve))));
    }

    private static List<JsonBuilder> references(Report report) {
        Content content = report.content();
        List<JsonBuilder> references = new ArrayList<>();
        references.add(new JsonBuilder().put("source_name", report.source().name())
                .put("url", WebAddress.isWeb(content.address()) ? content.address() : "")
                .put("description", String.join("; ", content.attribute(Content.AUTHOR)))
                .put("external_id", report.key().value()));
        content.attribute(Content.LINK).stream().filter(WebAddress::isWeb).forEach(link -> references
                .add(new JsonBuilder().put("source_name", report.source().name()).put("url", link)));
        // those of CVE are objects, and their references have a form of their own
        content.identifiers().stream().filter(identifier -> !identifier.scheme().equals(Identifier.CVE))
                .forEach(identifier -> references.add(new JsonBuilder().put("source_name", identifier.scheme())
                        .put("external_id", identifier.value())));
        return references;
    }
}
