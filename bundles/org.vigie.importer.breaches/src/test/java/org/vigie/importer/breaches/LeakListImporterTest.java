package org.vigie.importer.breaches;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.html.jsoup.JsoupHtmlReader;
import org.vigie.importer.csv.CsvImporter;
import org.vigie.importer.json.JsonImporter;
import org.vigie.importer.Importer;
import org.vigie.importer.ReportDraft;
import org.vigie.model.Claim;
import org.vigie.testkit.CollectingSink;
import org.vigie.testkit.ImporterContract;
import org.vigie.testkit.MemoryInput;

class LeakListImporterTest extends ImporterContract {

    private static final String SAMPLE = """
            [{"id": "Mairie de Valtorre-2025-12-31", "date": "2025-12-31", "date_fr": "31 décembre 2025", "organisation": "Mairie de Valtorre",
              "volume": "1.3 millions d’usagers", "donnees": ["Nom, prénom", "IBAN"], "sensible": true, "liens": ["img/a.png", "img/b.png"]}]
            """;

    @Override
    protected Importer importer() {
        return new LeakListImporter(new JsonImporter(new JsoupHtmlReader()), new CsvImporter());
    }

    @Override
    protected MemoryInput sample() {
        return MemoryInput.of("l.json", SAMPLE);
    }

    @Override
    protected int reportsInSample() {
        return 1;
    }

    private static List<String> claims(CollectingSink sink) {
        String text = sink.reports().getFirst().content().text();
        return sink.findings().get(1L).annotations().stream().filter(Claim.class::isInstance).map(Claim.class::cast)
                .peek(claim -> assertThat(claim.passage().isIn(text)).isTrue())
                .map(claim -> claim.property() + "=" + claim.comparable()).toList();
    }

    @Test
    void theSameLeakInJsonAndCsvIsTheSameReport() throws IOException {
        CollectingSink json = read("l.json", SAMPLE);
        String table = """
                date;organisation;volume;donnees;sensible;liens
                31 décembre 2025;Mairie de Valtorre;1.3 millions d’usagers;"Nom, prénom
                IBAN";oui;img/a.png img/b.png
                """;
        CollectingSink csv = read("l.csv", table);
        assertThat(importer().recognise(MemoryInput.of("l.csv", table).head()).score()).isEqualTo(95);
        assertThat(csv.reports().getFirst().content()).isEqualTo(json.reports().getFirst().content());
        assertThat(csv.reports().getFirst().originId()).isEqualTo(json.reports().getFirst().originId())
                .isEqualTo("Mairie de Valtorre-2025-12-31");
        assertThat(csv.findings()).isEqualTo(json.findings());
    }

    @Test
    void whatALeakTellsIsClaimed() throws IOException {
        assertThat(claims(read("l.json", SAMPLE))).containsExactly("victim=mairie de valtorre", "disclosed=2025-12-31",
                "peopleAffected=#1300000 exact persons", "dataKind=nom, prénom", "dataKind=iban");
    }

    @Test
    void bytesAreNoPeople() throws IOException {
        assertThat(claims(read("l.json", SAMPLE.replace("1.3 millions d’usagers", "5.76Go, 3.8 millions de clients"))))
                .contains("peopleAffected=5.76go, 3.8 millions de clients");
    }
}
