package org.vigie.exporter.csaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.exporter.Exporter;
import org.vigie.json.JsonInput;
import org.vigie.json.JsonValue;
import org.vigie.testkit.ExporterContract;
import org.vigie.testkit.SampleReports;

class CsafExporterTest extends ExporterContract {

    @Override
    protected Exporter exporter() {
        return new CsafExporter();
    }

    @Test
    void anAdvisoryIsADocumentOfItsPublisher() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(written(SampleReports.three())))) {
            ZipEntry entry = zip.getNextEntry();
            assertThat(entry.getName()).isEqualTo("cert-exemple/avi-1.json");
            JsonValue document = JsonInput.parse(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(document.at("/document/tracking/id").text()).isEqualTo("AVI-1");
            assertThat(document.at("/vulnerabilities/0/cve").text()).isEqualTo("CVE-2099-0001");
            assertThat(document.at("/document/publisher/namespace").text()).isEqualTo("https://example.org/");
            assertThat(zip.getNextEntry()).as("reports that are no advisories").isNull();
        }
    }

    /** The examples of section 5.1. */
    @ParameterizedTest
    @CsvSource({"Example Company - 2019-YH3234, example_company_-_2019-yh3234", "RHBA-2019:0024, rhba-2019_0024",
            "cisco-sa-20190513-secureboot, cisco-sa-20190513-secureboot"})
    void filesAreCalledAsTheStandardSays(String id, String name) {
        assertThat(CsafArchive.fileName(id)).isEqualTo(name);
    }
}
