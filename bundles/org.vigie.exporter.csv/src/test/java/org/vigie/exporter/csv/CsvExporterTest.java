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
                .contains(new Loss("revisions", "earlier revisions", 1), new Loss("notes", "notes", 1),
                        new Loss("attribute:volume", "values of the attribute “volume”", 3));
    }

    @Test
    void separatesAsTheUserChooses() throws IOException {
        String table = text(SampleReports.three().with("separator", "semicolon"));
        assertThat(table).startsWith("\"id\";\"source\";");
        assertThat(CsvReader.builder().fieldSeparator(';').ofCsvRecord(table).stream()).hasSize(4)
                .allSatisfy(row -> assertThat(row.getFieldCount()).isEqualTo(16));
    }

    @Test
    void beginsWithAMarkForExcelWhenAsked() throws IOException {
        assertThat(text(SampleReports.three().with("byte-order-mark", "yes"))).startsWith("\ufeff\"id\"");
        assertThat(text(SampleReports.three())).startsWith("\"id\"");
    }

    private String text(SampleReports selection) throws IOException {
        return new String(written(selection), StandardCharsets.UTF_8);
    }

    private List<CsvRecord> rows() throws IOException {
        return CsvReader.builder().ofCsvRecord(text(SampleReports.three())).stream().toList();
    }
}
