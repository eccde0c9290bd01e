package org.vigie.exporter.veris;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.vigie.exporter.ExportSummary;
import org.vigie.exporter.Exporter;
import org.vigie.testkit.ExporterContract;
import org.vigie.testkit.SampleReports;

class VerisExporterTest extends ExporterContract {

    @Override
    protected Exporter exporter() {
        return new VerisExporter();
    }

    @Test
    void anIncidentIsARecordAndWhatIsContestedIsDeclaredAsLost() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportSummary summary = exporter().write(SampleReports.told(), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"schema_version\":\"1.4.1\"", "alert(1)");
        assertThat(summary.losses()).extracting(ExportSummary.Loss::key).contains("reports");
    }
}
