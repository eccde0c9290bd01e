package org.vigie.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.vigie.importer.Importer;
import org.vigie.importer.ItemProblem;
import org.vigie.importer.ReportDraft;
import org.vigie.importer.ReportSink;
import org.vigie.model.Findings;
import org.vigie.model.LedgerEntry;
import org.vigie.model.Source;

/** What every importer must do. */
public abstract class ImporterContract {

    private static final int SEED = 20260103;

    /** Returns the importer under test; called for each test. */
    protected abstract Importer importer();

    /** Returns an input of the format that holds at least one good report and nothing bad. */
    protected abstract MemoryInput sample();

    /** Returns how many reports the sample holds. */
    protected abstract int reportsInSample();

    @Test
    final void recognisesItsFormat() {
        assertThat(importer().recognise(sample().head()).score()).isGreaterThan(50);
    }

    @Test
    final void leavesNoiseToOthers() {
        byte[] noise = new byte[5_000];
        new Random(SEED).nextBytes(noise);
        assertThat(importer().recognise(MemoryInput.of("noise.bin", noise).head()).score()).isZero();
    }

    @Test
    final void readsEveryReportOfTheSample() throws IOException {
        CollectingSink sink = read(sample());
        assertThat(sink.problems()).isEmpty();
        assertThat(sink.reports()).hasSize(reportsInSample());
        assertThat(sink.reports()).allSatisfy(
                draft -> assertThat(draft.content().title() + draft.content().text()).isNotBlank());
        assertThat(sink.reports().stream().map(ReportDraft::record)).doesNotHaveDuplicates();
    }

    @Test
    final void readsTheSameTwice() throws IOException {
        Importer importer = importer();
        CollectingSink first = new CollectingSink();
        CollectingSink second = new CollectingSink();
        importer.read(sample(), first);
        importer.read(sample(), second);
        assertThat(second.reports()).isEqualTo(first.reports());
    }

    @Test
    final void saysThatAnEmptyFileIsEmpty() throws IOException {
        CollectingSink sink = read(MemoryInput.of(sample().name(), ""));
        assertThat(sink.reports()).isEmpty();
        assertThat(sink.problems()).hasSize(1);
        assertThat(sink.problems().getFirst().reason()).isNotBlank();
    }

    @Test
    final void survivesAFileThatIsCutAnywhere() throws IOException {
        byte[] whole = sample().content();
        Random random = new Random(SEED);
        for (int i = 0; i < 40; i++) {
            int length = random.nextInt(whole.length);
            CollectingSink sink = read(MemoryInput.of(sample().name(), Arrays.copyOf(whole, length)));
            assertThat(sink.reports().size()).isLessThanOrEqualTo(reportsInSample());
            assertThat(sink.problems()).allSatisfy(
                    problem -> assertThat(problem.kind()).isNotEqualTo(ItemProblem.Kind.FAULT));
        }
    }

    @Test
    final void survivesNoise() throws IOException {
        byte[] noise = new byte[20_000];
        new Random(SEED).nextBytes(noise);
        read(MemoryInput.of(sample().name(), noise));
    }

    @Test
    final void endsWhenTheUserCancels() {
        ReportSink cancelling = new ReportSink() {
            @Override
            public void report(ReportDraft draft) {
                throw new CancellationException("cancelled by the user");
            }

            @Override
            public void report(ReportDraft draft, Findings stated) {
                report(draft);
            }

            @Override
            public void problem(ItemProblem problem) {}

            @Override
            public void entry(long record, LedgerEntry entry) {}

            @Override
            public void source(Source source) {}
        };
        assertThatThrownBy(() -> importer().read(sample(), cancelling)).isInstanceOf(CancellationException.class);
    }

    /** Has the importer read an input. */
    protected final CollectingSink read(MemoryInput input) throws IOException {
        CollectingSink sink = new CollectingSink();
        importer().read(input, sink);
        return sink;
    }

    /** Has the importer read a file of this name. */
    protected final CollectingSink read(String name, String text) throws IOException {
        return read(MemoryInput.of(name, text));
    }

    /** Has the importer read a text under the name of the sample. */
    protected final CollectingSink read(String text) throws IOException {
        return read(sample().name(), text);
    }
}
