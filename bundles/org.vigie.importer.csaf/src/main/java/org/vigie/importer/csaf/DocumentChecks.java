package org.vigie.importer.csaf;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vigie.json.JsonObject;
import org.vigie.json.JsonValue;

/** Tests of what kind of document it is (CSAF 2.0, sections 6.1.15, 6.1.26 to 6.1.28). */
final class DocumentChecks {

    private static final String INCIDENT = "csaf_security_incident_response";
    private static final String INFORMATION = "csaf_informational_advisory";
    private static final String SECURITY = "csaf_security_advisory";
    private static final String VEX = "csaf_vex";
    private static final Set<String> PROFILES = Set.of("csaf_base", INCIDENT, INFORMATION, SECURITY, VEX);
    /** The names of the profiles as people may write them (section 6.1.26). */
    private static final Set<String> TOO_LIKE = Set.of("securityincidentresponse", "informationaladvisory",
            "securityadvisory", "vex", "vulnerabilityexploitabilityexchange", "csafbase",
            "csafsecurityincidentresponse",
            "csafinformationaladvisory", "csafsecurityadvisory", "csafvex");
    private static final Pattern SEPARATORS = Pattern.compile("[-_\\s]");
    private static final Set<String> TELLING_NOTES = Set.of("description", "details", "general", "summary");
    private static final List<String> VEX_STATUS = List.of("fixed", "known_affected", "known_not_affected",
            "under_investigation");

    private DocumentChecks() {}

    static Stream<String> translator(JsonObject csaf) {
        boolean deviates = csaf.at("/document/publisher/category").text().equals("translator")
                && csaf.at("/document/source_lang").text().isEmpty();
        return deviates ? Stream.of("a translator does not say from which language") : Stream.empty();
    }

    static Stream<String> translation(JsonObject csaf) {
        String language = csaf.at("/document/lang").text();
        boolean deviates = !language.isEmpty() && language.equalsIgnoreCase(csaf.at("/document/source_lang").text());
        return deviates ? Stream.of("the language is that from which it was translated") : Stream.empty();
    }

    static Stream<String> prohibitedCategory(JsonObject csaf) {
        String category = csaf.at("/document/category").text();
        String plain = SEPARATORS.matcher(category.toLowerCase(Locale.ROOT)).replaceAll("");
        boolean deviates = !PROFILES.contains(category) && TOO_LIKE.contains(plain);
        return deviates ? Stream.of("the category “" + category + "” is too like one of the standard") : Stream.empty();
    }

    /** What a document of a category has to have (section 6.1.27, by its parts). */
    static Stream<String> profile(JsonObject csaf) {
        String category = csaf.at("/document/category").text();
        JsonValue document = csaf.get("document");
        VexChecks vex = new VexChecks(ProductChecks.members(csaf));
        Map<String, Boolean> needs = switch (category) {
            case INCIDENT -> Map.of(".1 there is no note that tells what happened", hasTellingNote(document),
                    ".2 there is no reference elsewhere", hasReference(document));
            case INFORMATION -> Map.of(".1 there is no note that tells what it is about", hasTellingNote(document),
                    ".2 there is no reference elsewhere", hasReference(document),
                    ".3 it has vulnerabilities", !csaf.has("vulnerabilities"));
            case SECURITY -> Map.of(".4 there is no product tree", csaf.has("product_tree"),
                    ".11 there are no vulnerabilities",
                    csaf.has("vulnerabilities"), ".5 a vulnerability has no notes", all(csaf, one -> one.has("notes")),
                    ".6 a vulnerability has no product status", all(csaf, one -> one.has("product_status")));
            case VEX -> Map.of(".4 there is no product tree", csaf.has("product_tree"),
                    ".11 there are no vulnerabilities",
                    csaf.has("vulnerabilities"), ".5 a vulnerability has no notes", all(csaf, one -> one.has("notes")),
                    ".7 a vulnerability has no status that VEX needs", all(csaf, DocumentChecks::hasVexStatus),
                    ".8 a vulnerability has neither CVE nor another id",
                    all(csaf, one -> one.has("cve") || one.has("ids")),
                    ".9 a product is not affected, and nothing says why", all(csaf, vex::tellsWhyNot),
                    ".10 a product is affected, and nothing says what to do", all(csaf, vex::tellsWhatToDo));
            default -> Map.of();
        };
        return needs.entrySet().stream().filter(need -> !need.getValue()).map(Map.Entry::getKey).sorted();
    }

    private static boolean all(JsonObject csaf, Predicate<JsonValue> check) {
        return csaf.get("vulnerabilities").elements().stream().allMatch(check);
    }

    private static boolean hasTellingNote(JsonValue document) {
        return document.get("notes").elements().stream()
                .anyMatch(note -> TELLING_NOTES.contains(note.text("category")));
    }

    private static boolean hasReference(JsonValue document) {
        return document.get("references").elements().stream().anyMatch(reference -> {
            String category = reference.text("category");
            return category.isEmpty() || category.equals("external");
        });
    }

    private static boolean hasVexStatus(JsonValue vulnerability) {
        return VEX_STATUS.stream().anyMatch(vulnerability.get("product_status")::has);
    }
}
