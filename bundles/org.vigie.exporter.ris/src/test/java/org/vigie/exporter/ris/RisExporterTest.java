package org.vigie.exporter.ris;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.vigie.exporter.Exporter;
import org.vigie.testkit.ExporterContract;
import org.vigie.testkit.SampleReports;

class RisExporterTest extends ExporterContract {

    @Override
    protected Exporter exporter() {
        return new RisExporter();
    }

    @Test
    void eachReferenceIsWhole() throws IOException {
        String[] references = new String(written(SampleReports.three()), StandardCharsets.UTF_8).split("\r\n\r\n");
        assertThat(references).hasSize(3).allSatisfy(reference -> {
            assertThat(reference).startsWith("TY  - ").endsWith("ER  - ");
            assertThat(reference.lines()).allSatisfy(line -> assertThat(line).matches("[A-Z][A-Z0-9]  - .*"));
        });
    }

    @Test
    void anAdvisoryOfAMonthHasNoDay() throws IOException {
        assertThat(new String(written(SampleReports.three()), StandardCharsets.UTF_8)).contains("TY  - RPRT",
                "DA  - 2025/03//\r\n", "PB  - CERT-Exemple", "AN  - cve:CVE-2099-0001");
    }
}
