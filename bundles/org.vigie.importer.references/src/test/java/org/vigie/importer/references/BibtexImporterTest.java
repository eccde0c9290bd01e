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

class BibtexImporterTest extends ImporterContract {

    private static final String SAMPLE = """
            @string{cour = "Le Courrier"}
            @article{dupont2099,
              author = {Dupont, Anne and {Mairie de Valmerand}},
              title = {Une {Cyberattaque} {\\`a} l'h\\^opital, \\& apr\\`es},
              journal = cour, year = 2099, month = mar, url = {https://example.org/a_b},
              keywords = {hôpital, rançongiciel}, note = {CVE-2099-0001}
            }
            @online{gazette, title = "La suite", date = {2099-04-02}, organization = {Gazette}}
            """;

    @Override
    protected Importer importer() {
        return new BibtexImporter();
    }

    @Override
    protected MemoryInput sample() {
        return MemoryInput.of("a.bib", SAMPLE);
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
    void oneBrokenEntryHarmsNoOther() throws IOException {
        CollectingSink sink = read(
                """
                        @article{a, title = {Eins}, year {2099}}
                        @misc{b, author = {{\\'E}tienne, Jean and {Ville de Caen, and more}}, title = {Zwei}, date = {in press}, langid = {french}}
                        @misc{c, year = 2099}
                        """);
        assertThat(sink.problems()).hasSize(2);
        Content content = sink.reports().getFirst().content();
        assertThat(content.attribute(Content.AUTHOR)).containsExactly("Jean Étienne", "Ville de Caen, and more");
        assertThat(content.attribute("date")).as("a date that is none is kept").containsExactly("in press");
        assertThat(content.language()).isEqualTo("fr");
    }

    /** Macros that are made of macros grow like those of XML that are called a billion laughs. */
    @Test
    void macrosDoNotFillTheMemory() throws IOException {
        StringBuilder text = new StringBuilder("@string{a = {xxxxxxxxxx}}\n");
        for (int i = 0; i < 1_000; i++) {
            text.append("@string{a").append(i + 1).append(" = a").append(i == 0 ? "" : i).append(" # a")
                    .append(i == 0 ? "" : i).append("}\n");
        }
        assertThat(read(text + "@misc{m, title = {Still here}}").reports()).hasSize(1);
    }

    @Test
    void longNamesTakeNoLongerThanOthers() throws IOException {
        String text = "@misc{m, title = {T}, author = {" + " ".repeat(400_000) + "and" + " ".repeat(400_000) + "B}}";
        assertThat(read(text).reports()).hasSize(1);
    }
}
