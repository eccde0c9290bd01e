package org.vigie.importer.kev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.vigie.importer.Importer;
import org.vigie.importer.ReportDraft;
import org.vigie.model.Content;
import org.vigie.model.Identifier;
import org.vigie.testkit.ImporterContract;
import org.vigie.testkit.MemoryInput;
import org.vigie.html.jsoup.JsoupHtmlReader;
import org.vigie.importer.csv.CsvImporter;
import org.vigie.importer.json.JsonImporter;

class KevImporterTest extends ImporterContract {

    private static final String SAMPLE = """
            {"title": "Catalogue", "catalogVersion": "2099.01.02", "dateReleased": "2099-01-02T00:00:00Z", "count": 1, "vulnerabilities": [
             {"cveID": "CVE-2099-0001", "vendorProject": "Example", "product": "Log", "vulnerabilityName": "Example Log Forging",
              "dateAdded": "2099-01-02", "shortDescription": "Lines can be forged.", "requiredAction": "Apply updates.",
              "dueDate": "2099-01-23", "knownRansomwareCampaignUse": "Unknown", "notes": "https://example.org", "cwes": ["CWE-117", "CWE-20"]}]}
            """;

    @Override
    protected Importer importer() {
        return new KevImporter(new JsonImporter(new JsoupHtmlReader()), new CsvImporter());
    }

    @Override
    protected MemoryInput sample() {
        return MemoryInput.of("kev.json", SAMPLE);
    }

    @Override
    protected int reportsInSample() {
        return 1;
    }

    private static final String CSV = """
            cveID,vendorProject,product,vulnerabilityName,dateAdded,shortDescription,requiredAction,dueDate,knownRansomwareCampaignUse,notes,cwes
            CVE-2099-0001,Example,Log,Example Log Forging,2099-01-02,Lines can be forged.,Apply updates.,2099-01-23,Unknown,https://example.org,"CWE-117, CWE-20"
            """;

    @Test
    void theSameEntryInJsonAndCsvIsTheSameReport() throws IOException {
        ReportDraft json = read("kev.json", SAMPLE).reports().getFirst();
        ReportDraft csv = read("kev.csv", CSV).reports().getFirst();
        assertThat(importer().recognise(MemoryInput.of("kev.csv", CSV).head()).score()).isEqualTo(95);
        assertThat(csv.content()).isEqualTo(json.content());
        assertThat(csv.source()).isEqualTo(json.source());
        assertThat(csv.originId()).isEqualTo(json.originId()).isEqualTo("CVE-2099-0001");
    }

    @Test
    void keepsWhatTheEntrySays() throws IOException {
        Content content = read("kev.json", SAMPLE).reports().getFirst().content();
        assertThat(content.text()).isEqualTo("Lines can be forged.\n\nApply updates.");
        assertThat(content.identifiers()).containsExactly(new Identifier(Identifier.CVE, "CVE-2099-0001"));
        assertThat(content.attribute("cwes")).containsExactly("CWE-117", "CWE-20");
        assertThat(content.attribute("dueDate")).containsExactly("2099-01-23");
        assertThat(content.published().orElseThrow()).hasToString("2099-01-02");
    }
}
