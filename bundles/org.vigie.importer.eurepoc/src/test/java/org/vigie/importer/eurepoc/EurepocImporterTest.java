package org.vigie.importer.eurepoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.importer.csv.CsvImporter;
import org.vigie.importer.Importer;
import org.vigie.importer.ReportDraft;
import org.vigie.model.Claim;
import org.vigie.testkit.CollectingSink;
import org.vigie.testkit.ImporterContract;
import org.vigie.testkit.MemoryInput;

class EurepocImporterTest extends ImporterContract {

    private static final String SAMPLE = """
            ID,name,description,start_date,end_date,inclusion_criteria,incident_type,receiver_name,receiver_country,initiator_name,initiator_category,sources_url
            7,Attack on Valtorre,A group took the pages down.,2020-01-02,2020-01-03,Attack on political target(s),Data theft; Ransomware,"[['Town of Valtorre', ""Port d'Ansay""]]",['France'],['Not available'],['Non-state-group'],"['https://example.org/1', 'https://example.org/2']"
            """;

    @Override
    protected Importer importer() {
        return new EurepocImporter(new CsvImporter());
    }

    @Override
    protected MemoryInput sample() {
        return MemoryInput.of("e.csv", SAMPLE);
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
    void listsInCellsAreLists() throws IOException {
        CollectingSink sink = read("e.csv", SAMPLE);
        ReportDraft draft = sink.reports().getFirst();
        assertThat(draft.originId()).isEqualTo("7");
        assertThat(draft.content().attribute("receiver_name")).containsExactly("Town of Valtorre", "Port d'Ansay");
        assertThat(draft.content().attribute("link")).containsExactly("https://example.org/1", "https://example.org/2");
        assertThat(claims(sink)).containsExactly("occurred=2020-01-02", "victim=town of valtorre",
                "victim=port d'ansay",
                "place=france", "attackType=:data theft", "attackType=:ransomware",
                "eurepoc.initiator_category=non-state-group");
    }

    @Test
    void cellsThatLookLikeListsOrFormulasAreKeptAsTheyAre() throws IOException {
        ReportDraft draft = read("e.csv", SAMPLE.replace("['France']", "\"['Fra\"").replace("A group", "=HYPERLINK(1)"))
                .reports().getFirst();
        assertThat(draft.content().attribute("receiver_country")).containsExactly("['Fra");
        assertThat(draft.content().text()).startsWith("=HYPERLINK(1)");
    }
}
