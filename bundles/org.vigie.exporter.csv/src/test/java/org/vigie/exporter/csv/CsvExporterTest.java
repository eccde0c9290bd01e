package org.vigie.exporter.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.exporter.Exporter;
import org.vigie.exporter.ExportSummary.Loss;
import org.vigie.testkit.ExporterContract;
import org.vigie.testkit.SampleReports;

class CsvExporterTest extends ExporterContract {

    @Override
    protected Exporter exporter() {
        return new CsvExporter();
    }

    @Test
    void writesRowsThatReadBack() throws IOException {
        List<CsvRecord> rows = rows();
        assertThat(rows).hasSize(4);
        assertThat(rows).allSatisfy(row -> assertThat(row.getFieldCount()).isEqualTo(16));
        assertThat(rows).anySatisfy(row -> assertThat(row.getField(9))
                .isEqualTo("La mairie parle d'une attaque ; « près de 300 dossiers »."));
    }

    @Test
    void defusesFormulas() throws IOException {
        assertThat(rows()).anySatisfy(row -> {
            assertThat(row.getField(8)).isEqualTo("'=HYPERLINK(\"http://example.org\")");
            assertThat(row.getField(9)).isEqualTo("'- première ligne\n\n\"citée\", avec virgule");
        });
    }

    @Test
    void saysWhatItCouldNotCarry() throws IOException {
        assertThat(exporter().write(SampleReports.three(), OutputStream.nullOutputStream()).losses())
                .contains(new Loss("earlier revisions", 1), new Loss("notes", 1), new Loss("attributes", 3));
    }

    private List<CsvRecord> rows() throws IOException {
        String text = new String(written(SampleReports.three()), StandardCharsets.UTF_8);
        return CsvReader.builder().ofCsvRecord(text).stream().toList();
    }
}
