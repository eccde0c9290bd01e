package org.vigie.importer.references;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.vigie.importer.Importer;
import org.vigie.importer.ReportDraft;
import org.vigie.model.Content;
import org.vigie.model.Identifier;
import org.vigie.model.PartialDate;
import org.vigie.model.ReportKind;
import org.vigie.testkit.CollectingSink;
import org.vigie.testkit.ImporterContract;
import org.vigie.testkit.MemoryInput;

class RisImporterTest extends ImporterContract {

    private static final String SAMPLE = """
            TY  - NEWS
            ID  - r1
            AU  - Anne Dupont
            AU  - Mairie de Valmerand
            TI  - Une cyberattaque
              à l'hôpital
            T2  - Le Courrier
            DA  - 2099/03//
            UR  - https://example.org/a_b
            KW  - hôpital
            N1  - CVE-2099-0001
            ER  -

            TY  - RPRT
            TI  - La suite
            PB  - Gazette
            PY  - 2099
            ER  -
            """;

    @Override
    protected Importer importer() {
        return new RisImporter();
    }

    @Override
    protected MemoryInput sample() {
        return MemoryInput.of("a.ris", SAMPLE);
    }

    @Override
    protected int reportsInSample() {
        return 2;
    }

    @Test
    void whatHasAPlaceInAReportGoesThere() throws IOException {
        ReportDraft draft = read(SAMPLE).reports().getFirst();
        Content content = draft.content();
        assertThat(draft.source().orElseThrow().name()).isEqualTo("Le Courrier");
        assertThat(draft.kind()).contains(ReportKind.PRESS);
        assertThat(content.title()).containsIgnoringCase("une cyberattaque").contains("hôpital");
        assertThat(content.attribute(Content.AUTHOR)).containsExactly("Anne Dupont", "Mairie de Valmerand");
        assertThat(content.attribute(Content.CATEGORY)).contains("hôpital");
        assertThat(content.address()).isEqualTo("https://example.org/a_b");
        assertThat(content.published().map(PartialDate::toString).orElse("")).startsWith("2099");
        assertThat(content.identifiers()).contains(new Identifier("cve", "CVE-2099-0001"));
    }

    @Test
    void aReferenceWithoutAnEndIsToldAndTheNextOneIsRead() throws IOException {
        CollectingSink sink = read(
                "TY  - NEWS\nTI  - First\nTY  - NEWS\nTI  - Second\nDO  - 10.1/x\nID  - k\nER  - \n");
        assertThat(sink.problems()).singleElement().satisfies(
                problem -> assertThat(problem.reason()).contains("no end (ER)"));
        assertThat(sink.reports()).singleElement().satisfies(draft -> {
            assertThat(draft.content().title()).isEqualTo("Second");
            assertThat(draft.originId()).as("the DOI is the same in all formats").isEqualTo("10.1/x");
        });
    }
}
