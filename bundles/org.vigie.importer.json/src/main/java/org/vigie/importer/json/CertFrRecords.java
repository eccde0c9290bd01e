package org.vigie.importer.json;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.vigie.html.HtmlReader;
import org.vigie.importer.ReportDraft;
import org.vigie.importer.ReportSink;
import org.vigie.importer.StatedDate;
import org.vigie.model.Content;
import org.vigie.model.Identifier;
import org.vigie.model.PartialDate;
import org.vigie.model.ReportKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the avis and alertes of CERT-FR as its site serves them (cert.ssi.gouv.fr/openapi.json). */
final class CertFrRecords implements RecordReader {

    private static final Pattern REFERENCE = Pattern.compile("CERT(FR|A)-\\d{4}-(AVI|ALE|ACT|CTI|IOC|DUR)-\\d+");
    private static final Pattern MARKUP = Pattern.compile("(?i)<(p|div|ul|ol|table|h\\d|br|a|span)\\b");

    private final HtmlReader html;

    CertFrRecords(HtmlReader html) {
        this.html = html;
    }

    @Override
    public boolean reads(JsonNode record, ObjectNode header) {
        return REFERENCE.matcher(JsonFields.text(record, "reference")).matches() && record.has("title");
    }

    @Override
    public void read(Item item, ReportSink sink) {
        JsonNode record = item.record();
        String reference = JsonFields.text(record, "reference");
        String folder = reference.contains("-ALE-") ? "alerte" : "avis";
        ReportDraft.Builder draft = ReportDraft.record(item.number()).line(item.line()).kind(ReportKind.ADVISORY)
                .sourceName("CERT-FR").originId(reference).title(JsonFields.text(record, "title")).text(body(record))
                .language("fr").address("https://www.cert.ssi.gouv.fr/" + folder + "/" + reference + "/")
                .identifier("certfr", reference);
        List<PartialDate> dates = new ArrayList<>();
        record.path("revisions").forEach(revision -> {
            // the time of day is always midnight: these are days
            StatedDate.read(JsonFields.text(revision, "revision_date"))
                    .ifPresent(date -> dates.add(date.atMost(PartialDate.Precision.DAY)));
            draft.attribute("revision", revision.toString());
        });
        dates.stream().min(PartialDate::compareTo).ifPresent(draft::published);
        dates.stream().max(PartialDate::compareTo).ifPresent(draft::modified);
        record.path("cves").forEach(cve -> draft.identifier(Identifier.CVE, JsonFields.text(cve, "name")));
        record.path("risks").forEach(risk -> draft.attribute("risk", JsonFields.text(risk, "description")));
        record.path("affected_systems").forEach(system -> draft.attribute("affectedSystem", system.toString()));
        record.path("vendor_advisories").forEach(advisory -> draft.attribute("vendorAdvisory", advisory.toString()));
        record.path("links").forEach(link -> draft.attribute(Content.LINK, JsonFields.text(link, "url")));
        sink.report(draft.build());
    }

    private String body(JsonNode record) {
        StringBuilder body = new StringBuilder(plain(JsonFields.text(record, "summary")));
        list(body, "Risques", record.path("risks"));
        list(body, "Systèmes affectés", record.path("affected_systems"));
        paragraph(body, plain(JsonFields.text(record, "affected_systems_content")));
        paragraph(body, plain(JsonFields.text(record, "content")));
        return body.toString();
    }

    private static void list(StringBuilder body, String heading, JsonNode entries) {
        StringBuilder lines = new StringBuilder();
        entries.forEach(entry -> lines.append("\n- ").append(JsonFields.text(entry, "description")));
        if (!lines.isEmpty()) {
            paragraph(body, heading + lines);
        }
    }

    private static void paragraph(StringBuilder body, String text) {
        if (!text.isBlank()) {
            body.append(body.isEmpty() ? "" : "\n\n").append(text.strip());
        }
    }

    private String plain(String text) {
        return MARKUP.matcher(text).find() ? html.text(text) : text.strip();
    }
}
