package ${package};

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.vigie.importer.Importer;
import org.vigie.testkit.CollectingSink;
import org.vigie.testkit.ImporterContract;
import org.vigie.testkit.MemoryInput;

/** What every importer must do comes from the contract; what only this one does stands here. */
class LinesImporterTest extends ImporterContract {

    @Override
    protected Importer importer() {
        return new LinesImporter();
    }

    @Override
    protected MemoryInput sample() {
        return MemoryInput.of("sample.lines", """
                2026-01-05 | Panne à la mairie | Les guichets sont fermés.
                2026-01-06 | Suite | Ils ont rouvert.
                """);
    }

    @Override
    protected int reportsInSample() {
        return 2;
    }

    @Test
    void readsTheDate() throws IOException {
        CollectingSink sink = new CollectingSink();
        importer().read(sample(), sink);
        assertThat(sink.reports().getFirst().content().published().orElseThrow()).hasToString("2026-01-05");
    }
}
