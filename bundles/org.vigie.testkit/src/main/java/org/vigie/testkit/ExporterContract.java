package org.vigie.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.exporter.Exporter;
import org.vigie.exporter.ExportSummary;
import org.vigie.exporter.ExporterOption.Choice;
import org.vigie.exporter.ExporterOption;
import org.vigie.exporter.Selection;

/** What every exporter must do. */
public abstract class ExporterContract {

    /** Returns the exporter under test; called for each test. */
    protected abstract Exporter exporter();

    @Test
    final void countsWhatItWrites() throws IOException {
        ExportSummary summary = exporter().write(SampleReports.three(), OutputStream.nullOutputStream());
        assertThat(told(summary)).isEqualTo(3);
        assertThat(summary.losses()).allSatisfy(loss -> assertThat(loss.count()).isPositive());
    }

    @Test
    final void givesTheSameBytesForTheSameSelection() throws IOException {
        assertThat(written(SampleReports.three())).isEqualTo(written(SampleReports.three()));
        assertThat(written(SampleReports.told())).isEqualTo(written(SampleReports.told()));
    }

    @Test
    final void countsReportsThatSpeakOfAnIncidentOnce() throws IOException {
        assertThat(told(exporter().write(SampleReports.told(), OutputStream.nullOutputStream()))).isEqualTo(3);
    }

    @Test
    final void takesEveryChoiceThatItOffers() throws IOException {
        assertThat(exporter().options()).extracting(ExporterOption::name).doesNotHaveDuplicates();
        for (ExporterOption option : exporter().options()) {
            List<String> values = option.choices().isEmpty()
                    ? List.of("any text")
                    : option.choices().stream().map(Choice::value).toList();
            for (String value : values) {
                SampleReports selection = SampleReports.three().with(option.name(), value);
                assertThat(told(exporter().write(selection, OutputStream.nullOutputStream()))).isEqualTo(3);
            }
        }
    }

    @Test
    final void writesTheFirstChoiceUnlessAnotherIsChosen() throws IOException {
        SampleReports selection = SampleReports.three();
        for (ExporterOption option : exporter().options()) {
            if (!option.choices().isEmpty()) {
                selection = selection.with(option.name(), option.choices().getFirst().value());
            }
        }
        assertThat(written(selection)).isEqualTo(written(SampleReports.three()));
    }

    @Test
    final void writesAnEmptySelection() throws IOException {
        ExportSummary summary = exporter().write(SampleReports.none(), OutputStream.nullOutputStream());
        assertThat(summary.written()).isZero();
        assertThat(summary.losses()).isEmpty();
    }

    @Test
    final void leavesTheStreamOpen() throws IOException {
        boolean[] closed = {false};
        exporter().write(SampleReports.three(), new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        });
        assertThat(closed[0]).isFalse();
    }

    @Test
    final void passesOnThatTheDiskIsFull() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        assertThatThrownBy(() -> exporter().write(SampleReports.three(), full)).isInstanceOf(IOException.class)
                .hasMessageContaining("No space left");
    }

    /** A format may have no place for some reports, if it says so. */
    private static long told(ExportSummary summary) {
        return summary.written() + summary.losses().stream().filter(loss -> loss.key().equals("reports"))
                .mapToLong(ExportSummary.Loss::count).sum();
    }

    /** Returns what the exporter writes. */
    protected final byte[] written(Selection selection) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exporter().write(selection, out);
        return out.toByteArray();
    }
}
