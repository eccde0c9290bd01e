package org.vigie.exporter.csljson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.vigie.exporter.Exporter;
import org.vigie.json.JsonInput;
import org.vigie.json.JsonValue;
import org.vigie.testkit.ExporterContract;
import org.vigie.testkit.SampleReports;

class CslJsonExporterTest extends ExporterContract {

    @Override
    protected Exporter exporter() {
        return new CslJsonExporter();
    }

    @Test
    void datesSayNoMoreThanIsKnown() throws IOException {
        JsonValue items = JsonInput.parse(new String(written(SampleReports.three()), StandardCharsets.UTF_8));
        assertThat(items.elements()).anySatisfy(item -> {
            assertThat(item.text("type")).isEqualTo("report");
            assertThat(item.at("/issued/date-parts/0").toString()).isEqualTo("[2025,3]");
        }).anySatisfy(item -> {
            assertThat(item.text("title")).isEqualTo("Sans date");
            assertThat(item.has("issued")).isFalse();
        });
    }
}
