package org.vigie.exporter.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.vigie.exporter.Exporter;
import org.vigie.testkit.ExporterContract;
import org.vigie.testkit.SampleReports;

class JsonExporterTest extends ExporterContract {

    @Override
    protected Exporter exporter() {
        return new JsonExporter();
    }

    @Test
    void writesOneReportOnEachLine() throws IOException {
        String json = new String(written(SampleReports.three()), StandardCharsets.UTF_8);
        assertThat(json.lines().filter(line -> line.contains("\"key\":"))).hasSize(3);
        assertThat(json).contains("\"earlier\":[{", "Appeler la mairie.", "\"reliability\":\"B\"", "à vérifier");
    }

    @Test
    void losesNothing() throws IOException {
        assertThat(exporter().write(SampleReports.three(), OutputStream.nullOutputStream()).losses()).isEmpty();
    }
}
