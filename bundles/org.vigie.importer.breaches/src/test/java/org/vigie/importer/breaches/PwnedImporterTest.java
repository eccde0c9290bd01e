package org.vigie.importer.breaches;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.html.jsoup.JsoupHtmlReader;
import org.vigie.importer.json.JsonImporter;
import org.vigie.importer.Importer;
import org.vigie.importer.ReportDraft;
import org.vigie.model.Claim;
import org.vigie.testkit.CollectingSink;
import org.vigie.testkit.ImporterContract;
import org.vigie.testkit.MemoryInput;

class PwnedImporterTest extends ImporterContract {

    private static final String SAMPLE = """
            {"Name": "Valtorre", "Title": "Town of Valtorre", "Domain": "example.org", "BreachDate": "2022-06-01", "AddedDate": "2026-7-11",\
             "PwnCount": 4348570, "Description": "In mid-2022 <a href=\\"https://example.org\\">the town</a> lost data &amp; more.", "DataClasses": ["Noms", "IBAN"]}
            """;

    @Override
    protected Importer importer() {
        return new PwnedImporter(new JsonImporter(new JsoupHtmlReader()), new JsoupHtmlReader());
    }

    @Override
    protected MemoryInput sample() {
        return MemoryInput.of("p.jsonl", SAMPLE);
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
    void whatABreachTellsIsClaimed() throws IOException {
        CollectingSink sink = read("p.jsonl", SAMPLE);
        ReportDraft draft = sink.reports().getFirst();
        assertThat(draft.content().title()).isEqualTo("Town of Valtorre");
        assertThat(draft.content().text()).startsWith("In mid-2022 the town lost data & more.").doesNotContain("<a");
        assertThat(claims(sink)).containsExactly("victim=valtorre", "occurred=2022-06-01",
                "recordsAffected=#4348570 exact records", "dataKind=noms", "dataKind=iban");
    }

    @Test
    void whatIsNotDescribedIsNotSaid() throws IOException {
        CollectingSink sink = read("p.jsonl",
                SAMPLE.replaceAll("In mid.*more.", "Aucune description disponible.").replace("4348570", "0"));
        assertThat(sink.reports().getFirst().content().text()).startsWith("Name: Valtorre");
        assertThat(claims(sink)).noneMatch(claim -> claim.startsWith("recordsAffected"));
    }
}
