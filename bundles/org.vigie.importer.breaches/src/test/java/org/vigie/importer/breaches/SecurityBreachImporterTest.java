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

class SecurityBreachImporterTest extends ImporterContract {

    private static final String SAMPLE = """
            {"entity": "Example", "links": ["https://example.org/1"], "month": 9, "summary": "Ransomware attack.", "tags": {"actor": "Criminal",\
             "cost-usd": 400000, "impacted-user-count": 12, "initial-access": "?", "motive": "Money:Ransom"}, "year": 2019, "_file": "2019.9.Example.json"}
            """;

    @Override
    protected Importer importer() {
        return new SecurityBreachImporter(new JsonImporter(new JsoupHtmlReader()));
    }

    @Override
    protected MemoryInput sample() {
        return MemoryInput.of("s.jsonl", SAMPLE);
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
    void whatAnIncidentTellsIsClaimed() throws IOException {
        CollectingSink sink = read("s.jsonl", SAMPLE);
        assertThat(sink.reports().getFirst().originId()).isEqualTo("2019.9.Example.json");
        assertThat(claims(sink)).containsExactly("victim=example", "occurred=2019-09", "actor=criminal",
                "actorMotive=money:ransom", "peopleAffected=#12 exact persons");
        assertThat(sink.reports().getFirst().content().attribute("link")).containsExactly("https://example.org/1");
    }
}
