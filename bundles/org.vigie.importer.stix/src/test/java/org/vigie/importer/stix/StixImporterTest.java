package org.vigie.importer.stix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vigie.importer.Importer;
import org.vigie.importer.ReportDraft;
import org.vigie.model.Claim;
import org.vigie.model.Identifier;
import org.vigie.model.ReportKind;
import org.vigie.testkit.CollectingSink;
import org.vigie.testkit.ImporterContract;
import org.vigie.testkit.MemoryInput;

class StixImporterTest extends ImporterContract {

    private static final int MANY = 100_000;
    private static final String SAMPLE = """
            {"type": "bundle", "id": "bundle--00000000-0000-4000-8000-000000000000", "objects": [
             {"type": "incident", "spec_version": "2.1", "id": "incident--00000000-0000-4000-8000-000000000001", "created": "2024-01-02T00:00:00.000Z", "modified": "2024-01-03T00:00:00.000Z",
              "name": "Theft at Valtorre", "description": "Files were taken.", "confidence": 80, "extensions":
              {"extension-definition--ef765651-680c-498d-9894-99799f2fa126": {"extension_type": "property-extension", "determination": "suspected",
              "investigation_status": "open", "incident_types": ["data-theft"], "criticality": 70, "confidentiality_impacts":
              [{"information_type": "pii", "loss_type": "confirmed-loss", "record_count": 1200}, {"information_type": "phi", "loss_type": "none"}]}}},
             {"type": "relationship", "spec_version": "2.1", "id": "relationship--00000000-0000-4000-8000-000000000002", "created": "2024-01-02T00:00:00.000Z", "modified": "2024-01-02T00:00:00.000Z",
              "relationship_type": "targets", "source_ref": "incident--00000000-0000-4000-8000-000000000001", "target_ref": "identity--00000000-0000-4000-8000-000000000009"},
             {"type": "vulnerability", "spec_version": "2.1", "id": "vulnerability--00000000-0000-4000-8000-000000000003", "name": "CVE-2099-0001", "created": "2024-01-02T00:00:00.000Z",
              "modified": "2024-01-02T00:00:00.000Z", "external_references": [{"source_name": "cve", "external_id": "CVE-2099-0001", "url": "https://example.org"}]}]}
            """;

    @Override
    protected Importer importer() {
        return new StixImporter();
    }

    @Override
    protected MemoryInput sample() {
        return MemoryInput.of("a.json", SAMPLE);
    }

    @Override
    protected int reportsInSample() {
        return 3;
    }

    private static List<String> claims(CollectingSink sink, long record) {
        return sink.findings().get(record).annotations().stream().filter(Claim.class::isInstance).map(Claim.class::cast)
                .map(claim -> claim.property() + "=" + claim.comparable() + " " + claim.stance()).toList();
    }

    @Test
    void anIncidentClaimsWhatItsExtensionStates() throws IOException {
        CollectingSink sink = read(SAMPLE);
        assertThat(claims(sink, 1)).containsExactly("attackType=data-theft SUSPECTED", "investigation=open SUSPECTED",
                "severity=70 SUSPECTED", "stix.determination=suspected AFFIRMED", "dataKind=pii SUSPECTED",
                "recordsAffected=#1200 exact records SUSPECTED", "dataKind=phi DENIED");
        assertThat(sink.reports().getFirst().kind()).contains(ReportKind.RECORD);
        assertThat(sink.reports().getFirst().content().text()).startsWith("Files were taken.");
    }

    @Test
    void theOtherObjectsAreKeptWithWhatTheyReferTo() throws IOException {
        List<ReportDraft> reports = read(SAMPLE).reports();
        assertThat(reports.get(1).content().title()).isEqualTo(
                "incident--00000000-0000-4000-8000-000000000001 targets identity--00000000-0000-4000-8000-000000000009");
        assertThat(reports.get(1).content().attribute("source_ref"))
                .containsExactly("incident--00000000-0000-4000-8000-000000000001");
        assertThat(reports.get(1).kind()).contains(ReportKind.ADVISORY);
        assertThat(reports.get(2).content().identifiers()).contains(new Identifier(Identifier.CVE, "CVE-2099-0001"));
        assertThat(reports.get(2).content().attribute("stix").getFirst()).startsWith("{\"type\":\"vulnerability\"");
    }

    @Test
    void bundlesInBundlesAreOpenedAndNoEndOfThemIsRefused() throws IOException {
        assertThat(read("{\"type\":\"bundle\",\"id\":\"bundle--00000000-0000-4000-8000-000000000005\",\"objects\":["
                + SAMPLE + "]}").reports()).hasSize(3);
        CollectingSink partly = read(
                "{\"type\":\"bundle\",\"id\":\"bundle--00000000-0000-4000-8000-000000000005\",\"objects\":[{"
                        + "\"type\":\"bundle\",\"objects\":[7,{\"type\":\"note\"}," + SAMPLE + "]}]}");
        assertThat(partly.reports()).hasSize(3);
        assertThat(partly.problems()).hasSize(2).allSatisfy(problem -> assertThat(problem.record()).isEqualTo(1));
        String deep = "{\"type\":\"bundle\",\"objects\":[".repeat(20) + "]}".repeat(20);
        assertThat(read("[" + deep + "]").problems()).hasSize(1);
    }

    @Test
    void whatIsNoObjectIsNamedAndTheRestGoesOn() throws IOException {
        CollectingSink sink = read(
                SAMPLE.replace("\"objects\": [", "\"objects\": [{\"type\": \"note\", \"id\": \"opinion--1\"}, 7, "));
        assertThat(sink.reports()).hasSize(3);
        assertThat(sink.problems()).hasSize(2);
        assertThat(sink.problems().getFirst().reason()).contains("“opinion--1”");
    }

    @Test
    void anIncidentWithoutDescriptionAndExtensionIsOneAllTheSame() throws IOException {
        CollectingSink sink = read(
                """
                        {"type": "incident", "spec_version": "2.1", "id": "incident--00000000-0000-4000-8000-000000000007", "name": "Beaconing"}""");
        assertThat(sink.reports().getFirst().content().text()).isEqualTo("Beaconing");
        assertThat(sink.findings().get(1L).annotations()).hasSize(1);
    }

    @Test
    void wrongTypesAndMissingPartsHarmNothing() throws IOException {
        CollectingSink sink = read(SAMPLE.replace("\"confidence\": 80", "\"confidence\": [\"high\"]")
                .replace("\"investigation_status\": \"open\"", "\"investigation_status\": {\"is\": 1}")
                .replace("\"incident_types\": [\"data-theft\"]", "\"incident_types\": 5")
                .replace("\"created\": \"2024-01-02T00:00:00.000Z\"", "\"created\": \"soon\"")
                .replace("\"record_count\": 1200", "\"record_count\": \"many\"")
                .replace("\"external_references\": [{", "\"external_references\": [null, \"x\", {"));
        assertThat(sink.problems()).isEmpty();
        assertThat(sink.reports()).hasSize(3);
        assertThat(sink.reports().getFirst().content().published()).isEmpty();
        assertThat(sink.reports().getFirst().content().attribute("stix").getFirst()).contains("soon");
    }

    @Test
    void aHundredThousandObjectsAreRead() throws IOException {
        String bundle = IntStream.range(0, MANY).mapToObj(
                """
                        {"type": "ipv4-addr", "spec_version": "2.1", "id": "ipv4-addr--00000000-0000-4000-8000-%012d", "value": "192.0.2.1"}"""::formatted)
                .collect(Collectors.joining(",",
                        "{\"type\": \"bundle\", \"id\": \"bundle--00000000-0000-4000-8000-000000000000\", \"objects\": [",
                        "]}"));
        assertThat(read(bundle).reports()).hasSize(MANY);
    }
}
