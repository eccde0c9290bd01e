package org.vigie.exporter.bibtex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.vigie.exporter.Exporter;
import org.vigie.testkit.ExporterContract;
import org.vigie.testkit.SampleReports;

class BibtexExporterTest extends ExporterContract {

    @Override
    protected Exporter exporter() {
        return new BibtexExporter();
    }

    @Test
    void anArticleNamesItsAuthorsItsPaperAndItsDay() throws IOException {
        assertThat(new String(written(SampleReports.three()), StandardCharsets.UTF_8)).contains(
                "@article{le-courrier-2025-",
                "author = {A. Dupont and B. Durand}", "title = {Cyberattaque à la mairie}", "journal = {Le Courrier}",
                "date = {2025-03-02}", "url = {https://example.org/1}", "urldate = {2025-03-04}");
    }

    @Test
    void textsOfOthersAreNoCommands() {
        assertThat(BibtexEntry.text("\\input{x} 50% & #1_a\n}@misc{y"))
                .isEqualTo("{\\textbackslash}input{\\textbraceleft}x{\\textbraceright} 50\\% \\& \\#1\\_a"
                        + " {\\textbraceright}@misc{\\textbraceleft}y");
    }
}
