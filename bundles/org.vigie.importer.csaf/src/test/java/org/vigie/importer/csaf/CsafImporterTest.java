package org.vigie.importer.csaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.importer.Importer;
import org.vigie.importer.ReportDraft;
import org.vigie.model.Content;
import org.vigie.model.Identifier;
import org.vigie.testkit.ImporterContract;
import org.vigie.testkit.MemoryInput;

class CsafImporterTest extends ImporterContract {

    private static final String SAMPLE = """
            {"document": {"category": "csaf_security_advisory", "csaf_version": "2.0", "lang": "en-US", "title": "Flaw in Example Log",
             "distribution": {"tlp": {"label": "WHITE"}}, "publisher": {"category": "vendor", "name": "Example", "namespace": "https://example.org"},
             "notes": [{"category": "summary", "title": "Topic", "text": "Lines can be forged."}, {"category": "legal_disclaimer", "text": "As is."}],
             "references": [{"category": "self", "url": "https://example.org/a.json", "summary": "x"}, {"category": "self", "url": "https://example.org/a", "summary": "x"}],
             "tracking": {"id": "EX-99-1", "aliases": ["X1"], "initial_release_date": "2099-01-02T00:00:00Z", "current_release_date": "2099-02-02T00:00:00Z",
             "status": "final", "version": "1", "revision_history": [{"date": "2099-01-02T00:00:00Z", "number": "1", "summary": "First"}]}},
             "product_tree": {"branches": [{"category": "vendor", "name": "Example", "branches": [{"category": "product_name", "name": "Log",
             "product": {"product_id": "P1", "name": "Example Log 1.0"}}]}]},
             "vulnerabilities": [{"cve": "CVE-2099-0001", "title": "Forging", "cwe": {"id": "CWE-117", "name": "Improper Output Neutralization for Logs"}, "notes": [{"category": "description", "text": "By a request."}],
             "remediations": [{"category": "vendor_fix", "details": "Update to 1.1.", "product_ids": ["P1"]}], "product_status": {"known_affected": ["P1"]}}]}
            """;

    @Override
    protected Importer importer() {
        return new CsafImporter();
    }

    @Override
    protected MemoryInput sample() {
        return MemoryInput.of("a.json", SAMPLE);
    }

    @Override
    protected int reportsInSample() {
        return 1;
    }

    @Test
    void keepsWhatTheAdvisorySays() throws IOException {
        ReportDraft draft = read("a.json", SAMPLE).reports().getFirst();
        Content content = draft.content();
        assertThat(draft.source().orElseThrow().name()).isEqualTo("Example");
        assertThat(draft.originId()).isEqualTo("EX-99-1");
        assertThat(content.language()).isEqualTo("en");
        assertThat(content.address()).isEqualTo("https://example.org/a");
        assertThat(content.text()).isEqualTo("""
                Topic
                Lines can be forged.

                CVE-2099-0001 Forging

                By a request.

                Update to 1.1.

                Products:
                - Example Log 1.0""");
        assertThat(content.identifiers()).containsExactly(new Identifier("csaf", "EX-99-1"),
                new Identifier("csaf", "X1"),
                new Identifier(Identifier.CVE, "CVE-2099-0001"));
        assertThat(content.attribute("tlp")).containsExactly("WHITE");
        assertThat(CsafDocument.PARTS).allSatisfy(part -> assertThat(content.attribute(part)).hasSize(1));
        assertThat(content.attribute("document").getFirst()).contains("As is.");
    }

    @Test
    void aFeedIsAListOfItsOwn() throws IOException {
        String feed = """
                {"feed": {"id": "ex-feed", "title": "Example feed", "category": [{"scheme": "urn:ietf:params:rolie:category:information-type",
                "term": "csaf"}], "entry": [{"id": "EX-99-1", "title": "Flaw in Example Log", "link": [{"rel": "self", "href": "https://example.org/a.json"},
                {"rel": "hash", "href": "https://example.org/a.json.sha512"}], "published": "2099-01-02T00:00:00Z", "updated": "2099-02-02T00:00:00Z",
                "summary": {"content": "Lines can be forged."}}]}}""";
        assertThat(importer().recognise(MemoryInput.of("f.json", feed).head()).score()).isEqualTo(95);
        ReportDraft entry = read("f.json", feed).reports().getFirst();
        assertThat(entry.source().orElseThrow().name()).isEqualTo("Example feed");
        assertThat(entry.content().address()).isEqualTo("https://example.org/a.json");
        assertThat(entry.content().identifiers()).containsExactly(new Identifier("csaf", "EX-99-1"));
        assertThat(entry.content().text()).isEqualTo("Lines can be forged.");
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        assertThat(read("a.json", "{\"document\": {\"csaf_version\": \"2.0\", \"title\": \"A\"}}").problems().getFirst()
                .reason())
                .contains("/document/tracking/id");
    }

    @Test
    void whatDeviatesFromTheStandardIsNotedAndTheRestIsRead() throws IOException {
        assertThat(read("a.json", SAMPLE).reports().getFirst().content().attribute("deviation")).isEmpty();
        Content content = read("a.json", SAMPLE.replace("\"known_affected\": [\"P1\"]", "\"known_affected\": [\"P2\"]")
                .replace("\"version\": \"1\"", "\"version\": \"2\"")).reports().getFirst().content();
        assertThat(content.title()).isEqualTo("Flaw in Example Log");
        assertThat(content.attribute("deviation")).containsExactly("6.1.1 product_id “P2” is not defined",
                "6.1.16 the version is not that of the latest revision");
    }

    private String deviations(String part, String other) throws IOException {
        assertThat(SAMPLE).contains(part);
        return String.join("; ", read(SAMPLE.replace(part, other)).reports().getFirst().content()
                .attribute("deviation"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "cvss_v3": {"version": "3.1", "vectorString": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "baseScore": 9.8, "baseSeverity": "CRITICAL", "attackVector": "NETWORK", "exploitCodeMaturity": "NOT_DEFINED"} | ``
            "cvss_v2": {"version": "2.0", "vectorString": "AV:L/AC:L/Au:M/C:C/I:C/A:C/E:POC/RL:OF/RC:C", "baseScore": 6.5, "temporalScore": 5.1, "exploitability": "PROOF_OF_CONCEPT"} | ``
            "cvss_v3": {"version": "3.0", "vectorString": "CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:C/C:N/I:H/A:H/E:X/RL:X/RC:U", "baseScore": 10, "baseSeverity": "CRITICAL", "temporalScore": 9.2} | ``
            "cvss_v3": {"vectorString": "CVSS:/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"} | 6.1.8 a score has no version that stands at its place: “”
            "cvss_v3": {"version": "3.1", "vectorString": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "baseScore": 1e-99999, "baseSeverity": "CRITICAL"} | 6.1.9 the base score of CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H is 9.8, not 1e-99999
            "cvss_v3": {"version": "2.0"} | 6.1.8 a score has no version that stands at its place: “2.0”
            "cvss_v3": {"version": "3.1", "vectorString": "CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "baseScore": 1e9, "baseSeverity": "Critical"} | 6.1.8 no vector of CVSS 3.1: “CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H”; 6.1.8 a score has no baseScore from 0 to 10; 6.1.8 a score has no baseSeverity
            "cvss_v3": {"version": "3.1", "vectorString": "CVSS:3.1/AV:N/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "baseScore": 9.8, "baseSeverity": "CRITICAL"} | 6.1.8 no vector of CVSS 3.1: “CVSS:3.1/AV:N/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H”
            "cvss_v3": {"version": "3.1", "vectorString": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "baseScore": 9.8, "baseSeverity": "HIGH"} | 6.1.9 the base severity of CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H is CRITICAL, not “HIGH”
            "cvss_v2": {"version": "2.0", "vectorString": "AV:L/AC:L/Au:M/C:C/I:C/A:C/E:POC/RL:OF/RC:C", "baseScore": 6.5, "temporalScore": 5.4} | 6.1.9 the temporal score of AV:L/AC:L/Au:M/C:C/I:C/A:C/E:POC/RL:OF/RC:C is 5.1, not 5.4
            "cvss_v2": {"version": "2.0", "vectorString": "AV:L/AC:L/Au:M/C:C/I:C/A:C", "baseScore": 6.5, "accessVector": "NETWORK"} | 6.1.10 accessVector “NETWORK” is not what AV:L/AC:L/Au:M/C:C/I:C/A:C says
            """)
    void scoresAreHeldAgainstTheirVectors(String score, String deviations) throws IOException {
        assertThat(deviations("\"title\": \"Forging\"",
                "\"title\": \"Forging\", \"scores\": [{\"products\": [\"P1\"], " + score + "}]")).isEqualTo(deviations);
    }

    @Test
    void whatTheSchemaWantsIsMissed() throws IOException {
        assertThat(deviations("\"initial_release_date\": \"2099-01-02T00:00:00Z\"",
                "\"initial_release_date\": \"99999-99-99\""))
                .isEqualTo("schema /document/tracking/initial_release_date is no date with a time: “99999-99-99”");
        assertThat(deviations("\"title\": \"Flaw in Example Log\"", "\"title\": {\"a\": 1}"))
                .isEqualTo("schema /document/title is no text");
    }

    @Test
    void namesOfListsAreHeldAgainstTheirLists() throws IOException {
        assertThat(deviations("CWE-117", "CWE-118")).isEqualTo(
                "6.1.11 “Improper Output Neutralization for Logs” is not the name of CWE-118, which is "
                        + "“Incorrect Access of Indexable Resource ('Range Error')”");
        assertThat(deviations("CWE-117", "CWE-0")).isEqualTo("6.1.11 the list of CWE has no “CWE-0”");
        assertThat(deviations("en-US", "xx-US")).isEqualTo("6.1.12 “xx-US” is no language tag");
        assertThat(deviations("en-US", "en_US")).isEqualTo("6.1.12 “en_US” is no language tag");
        for (String valid : List.of("gsw-CH", "sq-XK", "en-EU", "sr-YU", "sh")) {
            assertThat(deviations("en-US", valid)).as(valid).isEmpty();
        }
        String product = "\"name\": \"Example Log 1.0\"";
        assertThat(deviations(product, product + ", \"product_identification_helper\": {\"purl\": \"log@1\"}"))
                .isEqualTo("6.1.13 “log@1” is no package URL");
        assertThat(deviations(product,
                product + ", \"product_identification_helper\": {\"purl\": \"pkg:maven/org.example/log@1.0\"}"))
                .isEmpty();
    }
}
