package org.vigie.importer.csaf;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.vigie.importer.ReportDraft;
import org.vigie.importer.StatedDate;
import org.vigie.json.JsonRecord;
import org.vigie.json.JsonValue;
import org.vigie.model.Content;
import org.vigie.model.Identifier;
import org.vigie.model.Phrases;
import org.vigie.model.ReportKind;

/** One advisory, in the terms of CSAF 2.0, section 3.2. */
record CsafDocument(JsonRecord record) {

    /** The attributes that hold the parts of the document as JSON, so that it can be written again as it was. */
    static final List<String> PARTS = List.of("document", "product_tree", "vulnerabilities");
    private static final Phrases WORDS = Phrases.of(CsafDocument.class);
    /** Notes that say nothing of the matter (section 3.1.5.1). */
    private static final Set<String> ASIDE = Set.of("legal_disclaimer");
    private static final int DEPTH = 64;

    ReportDraft report() {
        JsonValue csaf = record.value();
        JsonValue document = csaf.get("document");
        JsonValue tracking = document.get("tracking");
        String id = tracking.text("id").strip();
        String title = document.text("title").strip();
        if (id.isEmpty() || title.isEmpty()) {
            throw new IllegalArgumentException(
                    WORDS.say("no CSAF advisory: it has no %s",
                            id.isEmpty() ? "/document/tracking/id" : "/document/title"));
        }
        ReportDraft.Builder draft = ReportDraft.record(record.number()).line(record.line()).kind(ReportKind.ADVISORY)
                .sourceName(document.at("/publisher/name").text()).originId(id).title(title).text(text(csaf))
                .language(document.text("lang")).address(address(document)).identifier("csaf", id);
        StatedDate.read(tracking.text("initial_release_date")).ifPresent(draft::published);
        StatedDate.read(tracking.text("current_release_date")).ifPresent(draft::modified);
        tracking.get("aliases").texts().forEach(alias -> draft.identifier("csaf", alias));
        for (JsonValue vulnerability : csaf.get("vulnerabilities").elements()) {
            draft.identifier(Identifier.CVE, vulnerability.text("cve"));
            draft.attribute("cwe", vulnerability.at("/cwe/id").text());
        }
        draft.attribute("tlp", document.at("/distribution/tlp/label").text());
        draft.attribute(Content.CATEGORY, document.text("category"));
        references(csaf).map(reference -> reference.text("url")).distinct()
                .forEach(url -> draft.attribute(Content.LINK, url));
        csaf.members().forEach((name, value) -> draft.attribute(name, value.toString()));
        CsafDeviations.of(record.value()).forEach(deviation -> draft.attribute("deviation", deviation));
        return draft.build();
    }

    private static Stream<JsonValue> references(JsonValue csaf) {
        return Stream.concat(csaf.at("/document/references").elements().stream(), csaf.get("vulnerabilities")
                .elements().stream().flatMap(vulnerability -> vulnerability.get("references").elements().stream()));
    }

    /** Returns where the advisory itself is to be read: not as JSON, where there is a choice. */
    private static String address(JsonValue document) {
        List<String> own = document.get("references").elements().stream()
                .filter(reference -> reference.text("category").equals("self")).map(reference -> reference.text("url"))
                .toList();
        return own.stream().filter(url -> !url.endsWith(".json")).findFirst().or(() -> own.stream().findFirst())
                .orElse("");
    }

    private static String text(JsonValue csaf) {
        List<String> parts = new ArrayList<>();
        notes(parts, csaf.at("/document/notes"));
        for (JsonValue vulnerability : csaf.get("vulnerabilities").elements()) {
            String heading = (vulnerability.text("cve") + " " + vulnerability.text("title")).strip();
            if (!heading.isEmpty()) {
                parts.add(heading);
            }
            notes(parts, vulnerability.get("notes"));
            vulnerability.get("remediations").elements().stream()
                    .map(remediation -> remediation.text("details").strip())
                    .filter(details -> !details.isEmpty()).distinct().forEach(parts::add);
        }
        Set<String> products = new LinkedHashSet<>();
        products(csaf.get("product_tree"), products, 0);
        if (!products.isEmpty()) {
            parts.add("Products:\n- " + String.join("\n- ", products));
        }
        return String.join("\n\n", parts);
    }

    private static void notes(List<String> parts, JsonValue notes) {
        for (JsonValue note : notes.elements()) {
            String text = note.text("text").strip();
            if (!text.isEmpty() && !ASIDE.contains(note.text("category"))) {
                String title = note.text("title").strip();
                parts.add(title.isEmpty() ? text : title + "\n" + text);
            }
        }
    }

    /** What is affected is in the text, so that it is found by the names of products (section 3.2.2). */
    private static void products(JsonValue branch, Set<String> names, int depth) {
        Stream.concat(Stream.of(branch.get("product")), branch.get("full_product_names").elements().stream())
                .map(product -> product.text("name").strip()).filter(name -> !name.isEmpty()).forEach(names::add);
        if (depth < DEPTH) {
            branch.get("branches").elements().forEach(inner -> products(inner, names, depth + 1));
        }
    }
}
