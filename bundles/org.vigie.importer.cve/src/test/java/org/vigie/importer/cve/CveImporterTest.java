package org.vigie.importer.cve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.vigie.importer.Importer;
import org.vigie.importer.ReportDraft;
import org.vigie.model.Content;
import org.vigie.model.Identifier;
import org.vigie.testkit.CollectingSink;
import org.vigie.testkit.ImporterContract;
import org.vigie.testkit.MemoryInput;

class CveImporterTest extends ImporterContract {

    private static final String SAMPLE = """
            {"dataType": "CVE_RECORD", "dataVersion": "5.1", "cveMetadata": {"cveId": "CVE-2099-0001", "state": "PUBLISHED",
             "assignerShortName": "example", "datePublished": "2099-01-02T03:04:05", "dateUpdated": "2099-02-03T00:00:00.000Z"},
             "containers": {"cna": {"descriptions": [{"lang": "fr", "value": "Une faille."}, {"lang": "en", "value": "A flaw in the log. It is bad."}],
             "affected": [{"vendor": "Example", "product": "Log"}, {"vendor": "n/a", "product": "n/a"}],
             "references": [{"url": "https://example.org/1"}], "problemTypes": [{"descriptions": [{"lang": "en", "cweId": "CWE-117"}]}]},
             "adp": [{"title": "ADP", "references": [{"url": "https://example.org/1"}, {"url": "https://example.org/2"}]}]}}
            """;

    @Override
    protected Importer importer() {
        return new CveImporter();
    }

    @Override
    protected MemoryInput sample() {
        return MemoryInput.of("cve.json", SAMPLE);
    }

    @Override
    protected int reportsInSample() {
        return 1;
    }

    @Test
    void keepsWhatTheRecordSays() throws IOException {
        ReportDraft draft = read("a.json", SAMPLE).reports().getFirst();
        Content content = draft.content();
        assertThat(draft.originId()).isEqualTo("CVE-2099-0001");
        assertThat(content.title()).isEqualTo("A flaw in the log.");
        assertThat(content.language()).isEqualTo("en");
        assertThat(content.text()).isEqualTo("A flaw in the log. It is bad.\n\nAffected:\n- Example Log");
        assertThat(content.identifiers()).containsExactly(new Identifier(Identifier.CVE, "CVE-2099-0001"));
        assertThat(content.published().orElseThrow()).hasToString("2099-01-02T03:04:05");
        assertThat(content.attribute(Content.LINK)).containsExactly("https://example.org/1", "https://example.org/2");
        assertThat(content.attribute("cwe")).containsExactly("CWE-117");
        assertThat(content.attribute("cna").getFirst()).contains("Une faille.");
        assertThat(content.attribute("adp")).hasSize(1);
    }

    @Test
    void aRejectedRecordSaysWhy() throws IOException {
        ReportDraft draft = read("a.json", """
                {"dataType": "CVE_RECORD", "cveMetadata": {"cveId": "CVE-2099-0002", "state": "REJECTED"}, "containers":
                {"cna": {"rejectedReasons": [{"lang": "en", "value": "Not a vulnerability."}]}}}""").reports()
                .getFirst();
        assertThat(draft.content().text()).isEqualTo("Not a vulnerability.");
        assertThat(draft.content().attribute("state")).containsExactly("REJECTED");
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        CollectingSink sink = read("a.json", """
                [{"dataType": "CVE_RECORD", "cveMetadata": {"cveId": "CVE-99-1"}},
                 {"dataType": "CVE_RECORD", "cveMetadata": {"cveId": "CVE-2099-0003"}, "containers": []}]""");
        assertThat(sink.reports()).isEmpty();
        assertThat(sink.problems()).extracting(problem -> problem.reason()).satisfiesExactly(
                first -> assertThat(first).contains("“CVE-99-1”"), second -> assertThat(second).contains("CNA"));
    }
}
