package org.vigie.importer.veris;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.importer.Importer;
import org.vigie.importer.ReportDraft;
import org.vigie.model.Claim;
import org.vigie.model.Stance;
import org.vigie.model.Subject;
import org.vigie.testkit.CollectingSink;
import org.vigie.testkit.ImporterContract;
import org.vigie.testkit.MemoryInput;

class VerisImporterTest extends ImporterContract {

    private static final String SAMPLE = """
            {"schema_version": "1.4.1", "incident_id": "A-1", "source_id": "vcdb", "security_incident": "Confirmed", "confidence": "Medium",
             "summary": "Records of patients were stolen. Much was lost.", "reference": "https://example.org/1; https://example.org/2",
             "action": {"malware": {"variety": ["Ransomware", "Unknown"], "vector": ["Email attachment"]}},
             "actor": {"external": {"variety": ["Organized crime"], "motive": ["Financial"]}},
             "asset": {"assets": [{"variety": "S - File", "amount": 3}]},
             "attribute": {"confidentiality": {"data": [{"variety": "Medical", "amount": 1200}], "data_total": 1200}},
             "timeline": {"incident": {"year": 2021, "month": 2, "day": 31}}, "victim": {"victim_id": "Example Hospital", "country": ["US"],
             "employee_count": "Unknown"}, "plus": {"created": "2021-03-01T10:00:00Z", "analyst": "x"}}
            """;

    @Override
    protected Importer importer() {
        return new VerisImporter();
    }

    @Override
    protected MemoryInput sample() {
        return MemoryInput.of("a.json", SAMPLE);
    }

    @Override
    protected int reportsInSample() {
        return 1;
    }

    private CollectingSink line(String text) throws IOException {
        return read("a.jsonl", text.replace("\n", " "));
    }

    private static List<Claim> claims(CollectingSink sink) {
        return sink.findings().get(1L).annotations().stream().filter(Claim.class::isInstance).map(Claim.class::cast)
                .toList();
    }

    private static Claim claim(CollectingSink sink, String property) {
        return claims(sink).stream().filter(claim -> claim.property().equals(property)).findFirst().orElseThrow();
    }

    @Test
    void whatAFieldSaysIsAClaimOfItsLine() throws IOException {
        CollectingSink sink = line(SAMPLE);
        String text = sink.reports().getFirst().content().text();
        assertThat(claims(sink)).isNotEmpty().allSatisfy(claim -> {
            assertThat(claim.passage().isIn(text)).isTrue();
            assertThat(claim.passage().quote()).endsWith(": " + claim.value());
            assertThat(claim.confidence()).isEqualTo(0.6);
        });
        assertThat(claim(sink, "victim").value()).isEqualTo("Example Hospital");
        assertThat(claim(sink, "attackType").normalised().orElseThrow().format()).isEqualTo(":ransomware");
        assertThat(claim(sink, "recordsAffected").comparable()).contains("1200");
        assertThat(claim(sink, "dataKind").normalised().orElseThrow().format()).isEqualTo(":Medical");
        assertThat(claim(sink, "veris.asset.assets.amount").value()).isEqualTo("3");
        assertThat(claims(sink)).noneMatch(claim -> claim.value().equals("Unknown"));
        assertThat(sink.findings().get(1L).annotations()).anyMatch(Subject.class::isInstance);
    }

    @Test
    void aDayThatIsInNoCalendarLeavesTheMonth() throws IOException {
        assertThat(claim(line(SAMPLE), "occurred").value()).isEqualTo("2021-02");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"year": 2021}                                  | 2021
            {"year": "2021"}                                | 2021
            {"year": 2021, "month": 13}                     | 2021
            {"year": 2021, "month": "June", "day": 3}       | 2021
            {"year": 2021, "month": 6, "time": "soon"}      | 2021-06
            """)
    void aDateIsAsExactAsItsParts(String date, String occurred) throws IOException {
        assertThat(claim(line(SAMPLE.replace("{\"year\": 2021, \"month\": 2, \"day\": 31}", date)), "occurred")
                .value()).isEqualTo(occurred);
    }

    @Test
    void theRecordIsKeptAsItIs() throws IOException {
        ReportDraft draft = line(SAMPLE).reports().getFirst();
        assertThat(draft.content().title()).isEqualTo("Records of patients were stolen.");
        assertThat(draft.source().orElseThrow().name()).isEqualTo("VCDB");
        assertThat(draft.content().attribute("link")).containsExactly("https://example.org/1", "https://example.org/2");
        assertThat(draft.content().attribute("plus").getFirst()).contains("\"analyst\":\"x\"");
        assertThat(draft.content().published().orElseThrow()).hasToString("2021-03-01T10:00:00Z");
    }

    @Test
    void whatIsOnlySuspectedIsClaimedSo() throws IOException {
        assertThat(claims(line(SAMPLE.replace("Confirmed", "Suspected"))))
                .allMatch(claim -> claim.stance() == Stance.SUSPECTED);
    }

    @Test
    void wrongTypesAndMissingPartsHarmNothing() throws IOException {
        CollectingSink sink = line(
                """
                        {"incident_id": "B", "victim": [1, null], "action": {"hacking": 5}, "timeline": {"incident": {"year": "soon"}}, "actor": "x"}""");
        assertThat(sink.problems()).isEmpty();
        assertThat(sink.reports().getFirst().content().title()).isEqualTo("B");
        assertThat(line("{\"victim\": {}, \"action\": {}}").problems().getFirst().reason()).contains("incident_id");
    }
}
