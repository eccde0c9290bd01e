package org.vigie.exporter.stix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
}
