package org.vigie.exporter.stix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.exporter.Exporter;
import org.vigie.json.JsonInput;
import org.vigie.json.JsonValue;
import org.vigie.testkit.ExporterContract;
import org.vigie.testkit.SampleReports;

class StixExporterTest extends ExporterContract {

    @Override
    protected Exporter exporter() {
        return new StixExporter();
    }

    @Test
    void marksEachObjectWithTheLevelThatWasChosen() throws IOException {
        JsonValue bundle = bundle(SampleReports.three().with("tlp", "amber+strict"));
        assertThat(bundle.get("objects").elements())
                .filteredOn(object -> !object.text("type").equals("marking-definition"))
                .allSatisfy(object -> assertThat(object.get("object_marking_refs").texts())
                        .containsExactly("marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003"));
    }

    @Test
    void onlyNamesTheVulnerabilityOnce() throws IOException {
        JsonValue bundle = bundle(SampleReports.three());
        assertThat(bundle.get("objects").elements()).filteredOn(object -> object.text("name").equals("CVE-2099-0001"))
                .singleElement().satisfies(one -> assertThat(one.text("type")).isEqualTo("vulnerability"));
    }

    private JsonValue bundle(SampleReports selection) throws IOException {
        return JsonInput.parse(new String(written(selection), StandardCharsets.UTF_8));
    }

    @Test
    void anIncidentHasItsExtensionAndWhoContradictsHasAnOpinion() throws IOException {
        List<JsonValue> objects = bundle(SampleReports.told()).get("objects").elements();
        JsonValue incident = objects.stream().filter(object -> object.text("type").equals("incident")).findFirst()
                .orElseThrow();
        assertThat(incident.text("name")).contains("alert(1)");
        assertThat(incident.get("extensions").members())
                .containsKey("extension-definition--ef765651-680c-498d-9894-99799f2fa126");
        assertThat(objects).filteredOn(object -> object.text("type").equals("opinion"))
                .singleElement().satisfies(opinion -> assertThat(opinion.text("opinion")).contains("disagree"));
        assertThat(objects).extracting(object -> object.text("id")).doesNotHaveDuplicates();
    }
}
