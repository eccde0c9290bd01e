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
import org.vigie.testkit.ImporterContract;
import org.vigie.testkit.MemoryInput;

class CslJsonImporterTest extends ImporterContract {

    private static final String SAMPLE = """
            [{"id": "dupont2099", "type": "article-newspaper", "title": "Une cyberattaque à l'hôpital", "container-title": "Le Courrier",
              "author": [{"given": "Anne", "family": "Dupont"}, {"literal": "Mairie de Valmerand"}], "issued": {"date-parts": [[2099, 3]]},
              "URL": "https://example.org/a_b", "keyword": "hôpital, rançongiciel", "note": "CVE-2099-0001", "volume": "7"},
             {"id": 2, "type": "webpage", "title": "La suite", "issued": {"raw": "2099-04-02"}}]
            """;

    @Override
    protected Importer importer() {
        return new CslJsonImporter();
    }

    @Override
    protected MemoryInput sample() {
        return MemoryInput.of("a.json", SAMPLE);
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
}
