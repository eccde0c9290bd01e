package org.vigie.exporter.misp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.vigie.exporter.Exporter;
import org.vigie.json.JsonInput;
import org.vigie.json.JsonValue;
import org.vigie.testkit.ExporterContract;
import org.vigie.testkit.SampleReports;

class MispExporterTest extends ExporterContract {

    @Override
    protected Exporter exporter() {
        return new MispExporter();
    }

    @Test
    void aReportThatSpeaksOfNoIncidentIsAnEvent() throws IOException {
        JsonValue answer = JsonInput.parse(
                new String(written(SampleReports.three().with("tlp", "amber")), StandardCharsets.UTF_8));
        assertThat(answer.get("response").elements()).hasSize(3).allSatisfy(event -> {
            assertThat(event.at("/Event/Tag/0/name").text()).isEqualTo("tlp:amber");
            assertThat(event.at("/Event/Attribute").elements()).anySatisfy(attribute -> {
                assertThat(attribute.text("type")).isEqualTo("vulnerability");
                assertThat(attribute.text("value")).isEqualTo("CVE-2099-0001");
            });
        });
    }

    @Test
    void leavesTextsOutWhenAsked() throws IOException {
        assertThat(new String(written(SampleReports.three().with("texts", "no")), StandardCharsets.UTF_8))
                .doesNotContain("La mairie parle d'une attaque");
        assertThat(new String(written(SampleReports.three()), StandardCharsets.UTF_8))
                .contains("La mairie parle d'une attaque");
    }

    @Test
    void anIncidentIsOneEventForItsReports() throws IOException {
        JsonValue answer = JsonInput.parse(new String(written(SampleReports.told()), StandardCharsets.UTF_8));
        assertThat(answer.get("response").elements()).hasSize(2);
        JsonValue event = answer.at("/response/0/Event");
        assertThat(event.text("info")).contains("alert(1)");
        assertThat(event.get("Object").elements()).extracting(object -> object.text("name")).contains("report");
        assertThat(event.toString()).contains("300 dossiers", "admiralty-scale:");
    }
}
