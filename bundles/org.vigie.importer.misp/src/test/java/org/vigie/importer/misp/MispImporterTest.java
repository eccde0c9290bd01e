package org.vigie.importer.misp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.importer.Importer;
import org.vigie.importer.ReportDraft;
import org.vigie.model.Claim;
import org.vigie.model.Identifier;
import org.vigie.model.ReportKind;
import org.vigie.testkit.CollectingSink;
import org.vigie.testkit.ImporterContract;
import org.vigie.testkit.MemoryInput;

class MispImporterTest extends ImporterContract {

    private static final String SAMPLE = """
            {"Event": {"uuid": "00000000-0000-4000-8000-000000000001", "info": "Phishing against Valtorre", "date": "2024-01-02", "timestamp": "1704326400", "threat_level_id": "2",
             "analysis": "1", "published": true, "Orgc": {"name": "CERT-X"}, "Tag": [{"name": "tlp:clear"}],
             "Attribute": [{"type": "target-org", "category": "Targeting data", "value": "Town of Valtorre"},
              {"type": "domain", "value": "example.org", "comment": "landing page"}, {"type": "vulnerability", "value": "CVE-2099-0001"}],
             "Object": [{"name": "file", "Attribute": [{"type": "md5", "value": "d41d8cd98f00b204e9800998ecf8427e", "object_relation": "md5"}]}],
             "EventReport": [{"name": "What happened", "content": "Mail came **in**."}]}}
            """;

    @Override
    protected Importer importer() {
        return new MispImporter();
    }

    @Override
    protected MemoryInput sample() {
        return MemoryInput.of("a.json", SAMPLE);
    }

    @Override
    protected int reportsInSample() {
        return 1;
    }

    private static List<String> claims(CollectingSink sink, long record) {
        return sink.findings().get(record).annotations().stream().filter(Claim.class::isInstance).map(Claim.class::cast)
                .map(claim -> claim.property() + "=" + claim.comparable() + " " + claim.stance()).toList();
    }

    @Test
    void keepsWhatTheEventSays() throws IOException {
        CollectingSink sink = read(SAMPLE);
        ReportDraft draft = sink.reports().getFirst();
        assertThat(draft.kind()).contains(ReportKind.RECORD);
        assertThat(draft.originId()).isEqualTo("00000000-0000-4000-8000-000000000001");
        assertThat(draft.source().orElseThrow().name()).isEqualTo("CERT-X");
        assertThat(draft.content().text()).contains("What happened\nMail came **in**.",
                "- domain: example.org (landing page)",
                "- file md5: d41d8cd98f00b204e9800998ecf8427e", "target-org: Town of Valtorre");
        assertThat(draft.content().modified().orElseThrow()).hasToString("2024-01-04T00:00:00Z");
        assertThat(draft.content().identifiers()).contains(new Identifier(Identifier.CVE, "CVE-2099-0001"));
        assertThat(draft.content().attribute("category")).containsExactly("tlp:clear");
        assertThat(draft.content().attribute("misp").getFirst()).contains("\"threat_level_id\":\"2\"");
        assertThat(claims(sink, 1)).containsExactly("victim=town of valtorre AFFIRMED");
    }

    @ParameterizedTest
    @CsvSource({"'\"1704326400\"', 2024-01-04T00:00:00Z", "1704326400, 2024-01-04T00:00:00Z", "'\"0\"', ''",
            "'\"soon\"', ''",
            "'\"99999999999999999999\"', ''", "-5, ''", "'[\"1704326400\", \"x\"]', ''"})
    void momentsAreSecondsAsNumbersOrStrings(String timestamp, String modified) throws IOException {
        CollectingSink sink = read(SAMPLE.replace("\"1704326400\"", timestamp));
        assertThat(sink.problems()).isEmpty();
        assertThat(sink.reports().getFirst().content().modified().map(Object::toString).orElse("")).isEqualTo(modified);
    }

    @Test
    void aListAndTheAnswerOfAServerAreReadToo() throws IOException {
        assertThat(read("[" + SAMPLE + "," + SAMPLE + "]").reports()).hasSize(2);
        assertThat(read("{\"response\": [" + SAMPLE + "]}").reports()).hasSize(1);
    }

    @Test
    void whatIsNoEventIsNamed() throws IOException {
        assertThat(read("[{\"Attribute\": [], \"date\": \"x\"}]").problems().getFirst().reason()).contains("info");
        assertThat(read(SAMPLE.replace("1704326400", "soon").replace("[{\"type\": \"target", "[5, {\"type\": \"target"))
                .reports())
                .hasSize(1);
    }
}
