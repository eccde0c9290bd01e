package org.vigie.importer.osv;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vigie.importer.ReportDraft;
import org.vigie.importer.StatedDate;
import org.vigie.json.JsonRecord;
import org.vigie.json.JsonValue;
import org.vigie.model.Content;
import org.vigie.model.Identifier;
import org.vigie.model.Phrases;
import org.vigie.model.ReportKind;

/** One vulnerability, in the terms of the OSV schema 1.x. */
record OsvRecord(JsonRecord record) {

    private static final Phrases WORDS = Phrases.of(OsvRecord.class);
    private static final Pattern ID = Pattern.compile("[A-Za-z]+-\\S+");
    private static final Pattern CVE = Pattern.compile("CVE-\\d{4}-\\d{4,19}");
    /** What the text, the date and the identifiers hold. */
    private static final Set<String> USED = Set.of("id", "summary", "details", "published", "modified", "aliases",
            "references");
    /** The names of databases by the prefixes of their ids, from the list in the schema's description. */
    private static final Map<String, String> DATABASES = Map.ofEntries(Map.entry("GO", "Go Vulnerability Database"),
            Map.entry("GHSA", "GitHub Advisory Database"), Map.entry("PYSEC", "PyPI Advisory Database"),
            Map.entry("RUSTSEC", "RustSec Advisory Database"), Map.entry("OSV", "OSS-Fuzz"),
            Map.entry("DSA", "Debian Security Advisory Database"),
            Map.entry("DLA", "Debian Security Advisory Database"),
            Map.entry("ALPINE", "Alpine Security Advisory"), Map.entry("GSD", "Global Security Database"),
            Map.entry("MAL", "Malicious Packages Repository"), Map.entry("CVE", "CVE List"));

    ReportDraft report() {
        JsonValue osv = record.value();
        String id = osv.text("id");
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(WORDS.say("no OSV record: its id is “%s”", id));
        }
        ReportDraft.Builder draft = ReportDraft.record(record.number()).line(record.line()).kind(ReportKind.ADVISORY)
                .sourceName(database(id)).originId(id).title(title(osv, id)).text(text(osv)).language("en");
        StatedDate.read(osv.text("published")).ifPresent(draft::published);
        // some databases write the year 1 where they do not know
        StatedDate.read(osv.text("modified")).filter(date -> date.start().getYear() > 1).ifPresent(draft::modified);
        identifier(draft, id);
        osv.get("aliases").texts().forEach(alias -> identifier(draft, alias));
        osv.get("references").elements().forEach(reference -> {
            draft.attribute(Content.LINK, reference.text("url"));
            draft.attribute("reference", reference.toString());
        });
        osv.members().forEach((name, value) -> {
            if (!USED.contains(name)) {
                draft.attribute(name, value.texts());
            }
        });
        return draft.build();
    }

    private static String database(String id) {
        String prefix = id.substring(0, id.indexOf('-'));
        return DATABASES.getOrDefault(prefix, prefix);
    }

    private static void identifier(ReportDraft.Builder draft, String id) {
        String prefix = id.indexOf('-') > 0 ? id.substring(0, id.indexOf('-')) : "osv";
        draft.identifier(CVE.matcher(id).matches() ? Identifier.CVE : prefix, id);
    }

    private static String title(JsonValue osv, String id) {
        String summary = osv.text("summary");
        return summary.isBlank() ? id : summary;
    }

    /** What is affected is in the text, so that it is found by the names of packages. */
    private static String text(JsonValue osv) {
        Set<String> packages = new LinkedHashSet<>();
        osv.get("affected").elements().forEach(affected -> {
            String name = affected.at("/package/name").text();
            String versions = versions(affected);
            if (!name.isBlank()) {
                packages.add("- " + affected.at("/package/ecosystem").text() + ": " + name + versions);
            }
        });
        String details = osv.text("details").strip();
        return packages.isEmpty() ? details : (details + "\n\nAffected:\n" + String.join("\n", packages)).strip();
    }

    private static String versions(JsonValue affected) {
        List<String> fixed = affected.get("ranges").elements().stream()
                .flatMap(range -> range.get("events").elements().stream()).map(event -> event.text("fixed"))
                .filter(version -> !version.isBlank()).distinct().toList();
        return fixed.isEmpty() ? "" : fixed.stream().collect(Collectors.joining(", ", " (fixed in ", ")"));
    }
}
