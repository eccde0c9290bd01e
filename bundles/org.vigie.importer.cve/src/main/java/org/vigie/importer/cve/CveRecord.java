package org.vigie.importer.cve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vigie.importer.ReportDraft;
import org.vigie.importer.StatedDate;
import org.vigie.json.JsonObject;
import org.vigie.json.JsonRecord;
import org.vigie.json.JsonValue;
import org.vigie.model.Content;
import org.vigie.model.Identifier;
import org.vigie.model.Phrases;
import org.vigie.model.ReportKind;

/** One record, in the terms of the CVE Record Format 5.x. */
record CveRecord(JsonRecord record) {

    private static final Phrases WORDS = Phrases.of(CveRecord.class);
    private static final Pattern ID = Pattern.compile("CVE-\\d{4}-\\d{4,19}");
    private static final int TITLE_CHARS = 200;
    private static final String REJECTED = "REJECTED";

    ReportDraft report() {
        JsonValue cve = record.value();
        JsonValue metadata = cve.get("cveMetadata");
        String id = metadata.text("cveId");
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(WORDS.say("no CVE Record: its cveId is “%s”", id));
        }
        if (!(cve.at("/containers/cna") instanceof JsonObject cna)) {
            throw new IllegalArgumentException(WORDS.say("%s has no container of a CNA", id));
        }
        boolean rejected = metadata.text("state").equals(REJECTED);
        JsonValue said = described(cna.get(rejected ? "rejectedReasons" : "descriptions"));
        String description = said.text("value").strip();
        ReportDraft.Builder draft = ReportDraft.record(record.number()).line(record.line()).kind(ReportKind.ADVISORY)
                .sourceName("CVE List").originId(id).title(title(cna, description, id))
                .text(text(cna, description)).address("https://www.cve.org/CVERecord?id=" + id)
                .language(language(said)).identifier(Identifier.CVE, id);
        StatedDate.read(metadata.text("datePublished")).ifPresent(draft::published);
        StatedDate.read(metadata.text("dateUpdated")).ifPresent(draft::modified);
        keep(draft, cve, metadata);
        return draft.build();
    }

    /** Everything that the record says, as it says it; containers as JSON. */
    private static void keep(ReportDraft.Builder draft, JsonValue cve, JsonValue metadata) {
        metadata.members().forEach((name, value) -> draft.attribute(name, value.texts()));
        draft.attribute("dataVersion", cve.text("dataVersion"));
        draft.attribute("cna", cve.at("/containers/cna").toString());
        cve.at("/containers/adp").elements().forEach(adp -> draft.attribute("adp", adp.toString()));
        containers(cve).flatMap(container -> container.get("references").elements().stream())
                .map(reference -> reference.text("url")).distinct().forEach(url -> draft.attribute(Content.LINK, url));
        containers(cve).flatMap(container -> container.get("problemTypes").elements().stream())
                .flatMap(type -> type.get("descriptions").elements().stream()).map(type -> type.text("cweId"))
                .filter(cwe -> !cwe.isBlank()).distinct().forEach(cwe -> draft.attribute("cwe", cwe));
    }

    private static Stream<JsonValue> containers(JsonValue cve) {
        return Stream.concat(Stream.of(cve.at("/containers/cna")), cve.at("/containers/adp").elements().stream());
    }

    /** Returns the English description, as every record has to have one; the first where it has none. */
    private static JsonValue described(JsonValue descriptions) {
        List<JsonValue> all = descriptions.elements();
        return all.stream().filter(one -> one.text("lang").toLowerCase(Locale.ROOT).startsWith("en")).findFirst()
                .or(() -> all.stream().findFirst()).orElse(JsonObject.EMPTY);
    }

    private static String language(JsonValue description) {
        return Optional.of(description.text("lang")).filter(tag -> !tag.isBlank()).orElse(Content.UNDETERMINED);
    }

    private static String title(JsonValue cna, String description, String id) {
        String title = cna.text("title");
        if (!title.isBlank()) {
            return title;
        }
        String first = description.lines().findFirst().orElse("").strip();
        String sentence = first.replaceFirst("(?<=[a-z\\d)]\\.) [A-Z].*", "");
        return sentence.isEmpty()
                ? id
                : sentence.length() > TITLE_CHARS ? sentence.substring(0, TITLE_CHARS) + "…" : sentence;
    }

    /** What is affected is in the text, so that it is found by the names of products. */
    private static String text(JsonValue cna, String description) {
        Set<String> products = new LinkedHashSet<>();
        for (JsonValue affected : cna.get("affected").elements()) {
            String name = (affected.text("vendor") + " " + affected.text("product")).strip();
            if (!name.isEmpty() && !name.equals("n/a n/a")) {
                products.add("- " + name);
            }
        }
        List<String> parts = new ArrayList<>(List.of(description));
        if (!products.isEmpty()) {
            parts.add("Affected:\n" + String.join("\n", products));
        }
        return String.join("\n\n", parts).strip();
    }
}
