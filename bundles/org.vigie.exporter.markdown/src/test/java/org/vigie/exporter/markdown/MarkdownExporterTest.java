package org.vigie.exporter.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.vigie.exporter.Exporter;
import org.vigie.testkit.ExporterContract;
import org.vigie.testkit.SampleReports;

class MarkdownExporterTest extends ExporterContract {

    @Override
    protected Exporter exporter() {
        return new MarkdownExporter();
    }

    @Test
    void addressesAreDefangedUnlessAskedOtherwise() throws IOException {
        assertThat(text(SampleReports.three())).contains("hxxps").doesNotContain("https://example.org");
        assertThat(text(SampleReports.three().with("links", "plain"))).contains("https://example")
                .doesNotContain("hxxp");
    }

    @Test
    void anIncidentIsToldWithWhatIsContestedAndNothingOfItIsMarkup() throws IOException {
        assertThat(text(SampleReports.told())).contains("\\<script\\>alert(1)", "300 dossiers")
                .doesNotContain("<script>", "[x](", " *mairie*");
    }

    private String text(SampleReports selection) throws IOException {
        return new String(written(selection), StandardCharsets.UTF_8);
    }
}
