package org.vigie.importer.osv;

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

class OsvImporterTest extends ImporterContract {

    private static final String SAMPLE = """
            {"schema_version": "1.3.1", "id": "GO-2099-0001", "modified": "0001-01-01T00:00:00Z", "published": "2099-01-02T00:00:00Z",\
             "aliases": ["CVE-2099-0001", "GHSA-aaaa-bbbb-cccc"], "summary": "Log lines can be forged in example.org/log",\
             "details": "Whoever sends a request can forge lines.", "affected": [{"package": {"name": "example.org/log", "ecosystem": "Go"},\
             "ranges": [{"type": "SEMVER", "events": [{"introduced": "0"}, {"fixed": "1.2.0"}]}]}],\
             "references": [{"type": "FIX", "url": "https://example.org/fix"}], "database_specific": {"review_status": "REVIEWED"}}
            {"id": "GHSA-aaaa-bbbb-cccc", "modified": "2099-01-03T00:00:00Z", "details": "The same.", "withdrawn": "2099-01-04T00:00:00Z"}
            """;

    @Override
    protected Importer importer() {
        return new OsvImporter();
    }

    @Override
    protected MemoryInput sample() {
        return MemoryInput.of("a.jsonl", SAMPLE);
    }

    @Override
    protected int reportsInSample() {
        return 2;
    }

    @Test
    void keepsWhatTheRecordSays() throws IOException {
        ReportDraft draft = read("a.jsonl", SAMPLE).reports().getFirst();
        Content content = draft.content();
        assertThat(draft.source().orElseThrow().name()).isEqualTo("Go Vulnerability Database");
        assertThat(draft.originId()).isEqualTo("GO-2099-0001");
        assertThat(content.title()).isEqualTo("Log lines can be forged in example.org/log");
        assertThat(content.text()).contains("can forge lines", "Go: example.org/log (fixed in 1.2.0)");
        assertThat(content.identifiers()).contains(new Identifier("cve", "CVE-2099-0001"),
                new Identifier("ghsa", "GHSA-aaaa-bbbb-cccc"), new Identifier("go", "GO-2099-0001"));
        assertThat(content.modified()).as("the year 1 stands for unknown").isEmpty();
        assertThat(content.attribute(Content.LINK)).containsExactly("https://example.org/fix");
        assertThat(content.attribute("affected").getFirst()).contains("\"introduced\":\"0\"");
        assertThat(content.attribute("database_specific")).containsExactly("{\"review_status\":\"REVIEWED\"}");
    }

    @Test
    void aRecordWithoutASummaryIsCalledByItsId() throws IOException {
        ReportDraft draft = read("a.jsonl", SAMPLE).reports().getLast();
        assertThat(draft.content().title()).isEqualTo("GHSA-aaaa-bbbb-cccc");
        assertThat(draft.content().attribute("withdrawn")).containsExactly("2099-01-04T00:00:00Z");
    }

    @Test
    void whatHasNoIdIsRefusedAndTheRestGoesOn() throws IOException {
        CollectingSink sink = read("a.jsonl", "{\"id\": 7, \"modified\": \"x\"}\n[]\n" + SAMPLE);
        assertThat(sink.reports()).hasSize(2);
        assertThat(sink.problems()).hasSize(2);
        assertThat(sink.problems().getFirst().reason()).contains("“7”");
    }
}
