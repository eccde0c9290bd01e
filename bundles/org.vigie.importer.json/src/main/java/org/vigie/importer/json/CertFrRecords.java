package org.vigie.importer.json;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.vigie.html.HtmlReader;
import org.vigie.importer.ReportDraft;
import org.vigie.importer.ReportSink;
import org.vigie.importer.StatedDate;
import org.vigie.json.JsonObject;
import org.vigie.json.JsonRecord;
import org.vigie.json.JsonValue;
import org.vigie.model.Content;
import org.vigie.model.Identifier;
import org.vigie.model.PartialDate;
import org.vigie.model.ReportKind;

/** Reads the avis and alertes of CERT-FR as its site serves them (cert.ssi.gouv.fr/openapi.json). */
final class CertFrRecords implements RecordReader {

    private static final Pattern REFERENCE = Pattern.compile("CERT(FR|A)-\\d{4}-(AVI|ALE|ACT|CTI|IOC|DUR)-\\d+");
    private static final Pattern MARKUP = Pattern.compile("(?i)<(p|div|ul|ol|table|h\\d|br|a|span)\\b");

    private final HtmlReader html;

    CertFrRecords(HtmlReader html) {
        this.html = html;
    }

    @Override
    public boolean reads(JsonObject record, JsonObject header) {
        return REFERENCE.matcher(record.text("reference")).matches() && record.has("title");
    }

    @Override
    public void read(JsonRecord item, ReportSink sink) {
        JsonValue record = item.value();
        String reference = record.text("reference");
        String folder = reference.contains("-ALE-") ? "alerte" : "avis";
        ReportDraft.Builder draft = ReportDraft.record(item.number()).line(item.line()).kind(ReportKind.ADVISORY)
                .sourceName("CERT-FR").originId(reference).title(record.text("title")).text(body(record))
                .language("fr").address("https://www.cert.ssi.gouv.fr/" + folder + "/" + reference + "/")
                .identifier("certfr", reference);
        List<PartialDate> dates = new ArrayList<>();
        record.get("revisions").elements().forEach(revision -> {
            // the time of day is always midnight: these are days
            StatedDate.read(revision.text("revision_date"))
                    .ifPresent(date -> dates.add(date.atMost(PartialDate.Precision.DAY)));
            draft.attribute("revision", revision.toString());
        });
        dates.stream().min(PartialDate::compareTo).ifPresent(draft::published);
        dates.stream().max(PartialDate::compareTo).ifPresent(draft::modified);
        record.get("cves").elements().forEach(cve -> draft.identifier(Identifier.CVE, cve.text("name")));
        record.get("risks").elements().forEach(risk -> draft.attribute("risk", risk.text("description")));
        record.get("affected_systems").elements()
                .forEach(system -> draft.attribute("affectedSystem", system.toString()));
        record.get("vendor_advisories").elements()
                .forEach(advisory -> draft.attribute("vendorAdvisory", advisory.toString()));
        record.get("links").elements().forEach(link -> draft.attribute(Content.LINK, link.text("url")));
        sink.report(draft.build());
    }

    private String body(JsonValue record) {
        StringBuilder body = new StringBuilder(plain(record.text("summary")));
        list(body, "Risques", record.get("risks"));
        list(body, "Systèmes affectés", record.get("affected_systems"));
        paragraph(body, plain(record.text("affected_systems_content")));
        paragraph(body, plain(record.text("content")));
        return body.toString();
    }

    private static void list(StringBuilder body, String heading, JsonValue entries) {
        StringBuilder lines = new StringBuilder();
        entries.elements().forEach(entry -> lines.append("\n- ").append(entry.text("description")));
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
