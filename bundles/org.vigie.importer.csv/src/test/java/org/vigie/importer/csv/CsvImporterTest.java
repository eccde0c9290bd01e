package org.vigie.importer.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.importer.Importer;
import org.vigie.importer.ItemProblem;
import org.vigie.importer.ReportDraft;
import org.vigie.testkit.CollectingSink;
import org.vigie.testkit.ImporterContract;
import org.vigie.testkit.MemoryInput;

class CsvImporterTest extends ImporterContract {

    @Override
    protected Importer importer() {
        return new CsvImporter();
    }

    @Override
    protected MemoryInput sample() {
        return MemoryInput.of("fuites.csv", """
                date;titre;résumé;volume;url
                31 décembre 2025;Fuite à la mairie;"Noms, adresses ;
                et dates de naissance";"9 551 ""usagers""\";https://example.org/1
                1er janvier 2026;Suite;Une plainte.;;
                """);
    }

    @Override
    protected int reportsInSample() {
        return 2;
    }

    @Test
    void readsFrenchTables() throws IOException {
        ReportDraft draft = read(sample()).reports().getFirst();
        assertThat(draft.content().published().orElseThrow()).hasToString("2025-12-31");
        assertThat(draft.content().text()).isEqualTo("Noms, adresses ;\net dates de naissance");
        assertThat(draft.content().attribute("volume")).containsExactly("9 551 \"usagers\"");
        assertThat(draft.content().address()).isEqualTo("https://example.org/1");
        assertThat(draft.line()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"title,text\nUn,a\nDeux,b", "title;text\r\nUn;a\r\nDeux;b\r\n",
            "title\ttext\nUn\ta\nDeux\tb",
            "title|text\nUn|a\nDeux|b", "title,text\rUn,a\rDeux,b", "'title','text'\n'Un','a'\n'Deux','b'"})
    void findsOutTheDialect(String table) throws IOException {
        assertThat(read(MemoryInput.of("t.csv", table)).reports()).extracting(draft -> draft.content().title())
                .containsExactly("Un", "Deux");
    }

    @Test
    void takesRaggedRows() throws IOException {
        CollectingSink sink = read(MemoryInput.of("t.csv", "title,text,date\nUn\nDeux,b,2025,plus,encore\n,,2024\n"));
        assertThat(sink.reports()).hasSize(2);
        assertThat(sink.reports().getLast().content().attribute("column4")).containsExactly("plus");
        assertThat(sink.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.record()).isEqualTo(3);
            assertThat(problem.line()).isEqualTo(4);
        });
    }

    @Test
    void makesATextOfRecordsThatHaveNone() throws IOException {
        CollectingSink sink = read(MemoryInput.of("t.csv", "organisation,volume,sensible\nMairie,300,oui\n"));
        assertThat(sink.reports().getFirst().content().text()).isEqualTo("volume: 300\nsensible: oui");
    }

    @Test
    void namesTheColumnsThatItDoesNotKnow() throws IOException {
        CollectingSink sink = read(MemoryInput.of("t.csv", "aaa,bbb\nUn,a\n"));
        assertThat(sink.problems()).singleElement().extracting(ItemProblem::reason).asString().contains("aaa, bbb")
                .contains("--map title=aaa --map text=bbb");
    }

    @Test
    void followsAMappingWithAndWithoutHeader() throws IOException {
        assertThat(read(MemoryInput.of("t.csv", "aaa,bbb\nUn,a\n").mapped("title=aaa", "text=bbb")).reports())
                .hasSize(1);
        assertThat(read(MemoryInput.of("t.csv", "2025-01-01,Un,a\n2025-01-02,Deux,b\n").mapped("title=column2",
                "text=column3", "published=column1")).reports()).hasSize(2);
    }

    @Test
    void saysThatAQuotationMarkIsNeverClosed() throws IOException {
        CollectingSink sink = read(MemoryInput.of("t.csv", "id;titre;texte\n1;A;\"abc\"\n2;B;\"pas fini\nencore "));
        assertThat(sink.reports()).hasSize(1);
        assertThat(sink.problems()).singleElement().extracting(ItemProblem::reason).asString().contains("never closed");
    }

    @Test
    void isNotTakenInByProse() {
        String prose = "La préfecture, fermée lundi, rouvre.\nLe site, lui, non.\n";
        assertThat(importer().recognise(MemoryInput.of("article.txt", prose).head()).score()).isZero();
        assertThat(importer().recognise(MemoryInput.of("article", prose).head()).score()).isZero();
    }
}
