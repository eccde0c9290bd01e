package org.vigie.importer.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.html.jsoup.JsoupHtmlReader;
import org.vigie.importer.Importer;
import org.vigie.importer.ItemProblem;
import org.vigie.importer.ReportDraft;
import org.vigie.model.Content;
import org.vigie.model.Identifier;
import org.vigie.model.ReportKind;
import org.vigie.model.LedgerEntry;
import org.vigie.testkit.CollectingSink;
import org.vigie.testkit.ImporterContract;
import org.vigie.testkit.MemoryInput;

class JsonImporterTest extends ImporterContract {

    private static final String ARRAY = """
            [ {"id": "1", "titre": "Panne à la mairie", "texte": "Le site est fermé.", "date": "2025-03-01",
               "source": "Le Courrier", "langue": "fr", "volume": 12.50, "tags": ["cyber", "mairie"]},
              {"id": "2", "titre": "Suite", "texte": "Une plainte a été déposée.", "cves": ["CVE-2099-0001"]} ]
            """;

    @Override
    protected Importer importer() {
        return new JsonImporter(new JsoupHtmlReader());
    }

    @Override
    protected MemoryInput sample() {
        return MemoryInput.of("reports.json", ARRAY);
    }

    @Override
    protected int reportsInSample() {
        return 2;
    }

    @Test
    void recognisesFieldsByNameAndKeepsTheRest() throws IOException {
        ReportDraft draft = read(sample()).reports().getFirst();
        assertThat(draft.originId()).isEqualTo("1");
        assertThat(draft.source().orElseThrow().id()).isEqualTo("le-courrier");
        Content content = draft.content();
        assertThat(content.title()).isEqualTo("Panne à la mairie");
        assertThat(content.language()).isEqualTo("fr");
        assertThat(content.published().orElseThrow()).hasToString("2025-03-01");
        assertThat(content.attribute("volume")).containsExactly("12.50");
        assertThat(content.attribute(Content.CATEGORY)).containsExactly("cyber", "mairie");
    }

    @Test
    void anExportOfVigieIsOursWhateverItsReportsAreAbout() {
        MemoryInput export = MemoryInput.of("export.txt",
                "{ \"format\": \"vigie-corpus\", \"version\": \"2\", \"reports\": []}");
        assertThat(importer().recognise(export.head()).score()).isEqualTo(100);
    }

    @Test
    void takesIdentifiersFromLists() throws IOException {
        assertThat(read(sample()).reports().getLast().content().identifiers())
                .containsExactly(new Identifier("cve", "CVE-2099-0001"));
    }

    @Test
    void readsOtherLinesWhenOneIsBroken() throws IOException {
        CollectingSink sink = read(MemoryInput.of("a.jsonl", """
                {"title": "Un", "text": "a"}
                {"title": "Deux", "text":
                {"title": "Trois", "text": "c"}{"title": "Trois bis"}

                [1, 2]
                {"title": "Quatre", "text": "d"}
                """));
        assertThat(titles(sink)).containsExactly("Un", "Quatre");
        assertThat(sink.problems()).extracting(ItemProblem::line).containsExactly(2L, 3L, 5L);
        assertThat(sink.problems()).extracting(ItemProblem::record).containsExactly(2L, 3L, 4L);
        assertThat(sink.problems()).extracting(ItemProblem::kind).containsExactly(ItemProblem.Kind.SYNTAX,
                ItemProblem.Kind.SYNTAX, ItemProblem.Kind.SHAPE);
    }

    @Test
    void keepsWhatStoodBeforeTheCut() throws IOException {
        CollectingSink sink = read(MemoryInput.of("a.json",
                "[{\"title\": \"Un\", \"text\": \"a\"},\n{\"title\": \"Deux\", \"te"));
        assertThat(titles(sink)).containsExactly("Un");
        assertThat(sink.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(ItemProblem.Kind.SYNTAX);
            assertThat(problem.record()).isEqualTo(2);
            assertThat(problem.line()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"count\": 1, \"items\": [{\"title\": \"Un\"}], \"next\": null}",
            "{\"response\": {\"status\": \"ok\", \"liste\": [{\"title\": \"Un\"}]}}", "{\"title\": \"Un\"}",
            "\n\n  [ {\"title\": \"Un\"} ]  "})
    void findsTheListInADocument(String json) throws IOException {
        assertThat(titles(read(MemoryInput.of("a.json", json)))).containsExactly("Un");
    }

    @Test
    void followsADeclaredMapping() throws IOException {
        MemoryInput input = MemoryInput.of("a.json", """
                {"data": {"rows": [{"h": {"t": "Un"}, "b": ["ligne 1", "ligne 2"], "w": "3 mars 2025", "z": {"k": 1}}]}}
                """).mapped("items=/data/rows", "title=/h/t", "text=/b", "published=/w", "source==CERT",
                "kind==advisory");
        ReportDraft draft = read(input).reports().getFirst();
        assertThat(draft.content().title()).isEqualTo("Un");
        assertThat(draft.content().text()).isEqualTo("ligne 1\nligne 2");
        assertThat(draft.content().published().orElseThrow()).hasToString("2025-03-03");
        assertThat(draft.source().orElseThrow().id()).isEqualTo("cert");
        assertThat(draft.kind()).contains(ReportKind.ADVISORY);
        assertThat(draft.content().attribute("z")).containsExactly("{\"k\":1}");
    }

    @Test
    void suggestsAMappingForAnUnknownShape() throws IOException {
        CollectingSink sink = read(MemoryInput.of("a.json",
                "[{\"überschrift\": \"Ein Vorfall\", \"daten\": {\"inhalt\": \"Ein längerer Bericht über den Vorfall.\"}}]"));
        assertThat(sink.reports()).isEmpty();
        assertThat(sink.problems().getFirst().reason()).contains("/überschrift", "/daten/inhalt")
                .contains("--map title=/überschrift --map text=/daten/inhalt");
    }

    @Test
    void saysWhenTheDeclaredListIsMissing() throws IOException {
        CollectingSink sink = read(MemoryInput.of("a.json", "{\"rows\": []}").mapped("items=/data", "title=/t"));
        assertThat(sink.problems().getFirst().reason()).contains("/data");
    }

    @Test
    void readsJsonFeed() throws IOException {
        CollectingSink sink = read(MemoryInput.of("feed.json",
                """
                        {"version": "https://jsonfeed.org/version/1.1", "title": "La Vigie du Nord", "language": "fr-FR", "items": [
                          {"id": "9", "url": "https://example.org/9", "title": "Alerte",
                           "content_html": "<p>Un <b>rançongiciel</b>.</p><script>x()</script><p>Suite.</p>",
                           "summary": "teaser", "date_published": "2025-01-02T03:04:05+01:00",
                           "authors": [{"name": "A. Martin"}], "tags": ["cyber"], "_extra": {"a": 1}}]}
                        """));
        ReportDraft draft = sink.reports().getFirst();
        assertThat(draft.source().orElseThrow().name()).isEqualTo("La Vigie du Nord");
        assertThat(draft.content().text()).isEqualTo("Un rançongiciel.\n\nSuite.");
        assertThat(draft.content().language()).isEqualTo("fr");
        assertThat(draft.content().attribute(Content.AUTHOR)).containsExactly("A. Martin");
        assertThat(draft.content().attribute("_extra")).containsExactly("{\"a\":1}");
    }

    @Test
    void readsAdvisoriesOfCertFr() throws IOException {
        CollectingSink sink = read(MemoryInput.of("avis.json", """
                {"reference": "CERTFR-2099-AVI-0001", "title": "Vulnérabilité dans Exemple",
                 "summary": "Une vulnérabilité.\\n", "content": "## Solution\\n\\nMettre à jour.",
                 "affected_systems": [{"description": "Exemple 1.0"}], "cves": [{"name": "CVE-2099-1234", "url": "u"}],
                 "risks": [{"description": "Déni de service"}], "links": [],
                 "revisions": [{"revision_date": "2099-02-01T00:00:00.000000", "description": "Version initiale"},
                               {"revision_date": "2099-02-03T00:00:00.000000", "description": "Correction"}]}
                """));
        ReportDraft draft = sink.reports().getFirst();
        assertThat(draft.kind()).contains(ReportKind.ADVISORY);
        assertThat(draft.originId()).isEqualTo("CERTFR-2099-AVI-0001");
        assertThat(draft.content().published().orElseThrow()).hasToString("2099-02-01");
        assertThat(draft.content().modified().orElseThrow()).hasToString("2099-02-03");
        assertThat(draft.content().identifiers()).contains(new Identifier("cve", "CVE-2099-1234"));
        assertThat(draft.content().text()).startsWith("Une vulnérabilité.").contains("- Exemple 1.0", "Mettre à jour.");
    }

    @Test
    void refusesTooDeepNesting() throws IOException {
        CollectingSink sink = read(MemoryInput.of("deep.json", "[".repeat(100_000)));
        assertThat(sink.problems()).isNotEmpty();
        assertThat(sink.reports()).isEmpty();
    }

    @Test
    void passesOverARecordThatIsTooLargeAndReadsTheNext() throws IOException {
        String deep = "{\"x\": ".repeat(300) + "1" + "}".repeat(300);
        String wide = "{\"x\": [" + "0,".repeat(1_100_000) + "0]}";
        CollectingSink sink = read(
                MemoryInput.of("a.json", "[{\"title\": \"Un\"}, " + deep + ", {\"title\": \"Deux\"}, "
                        + wide + ", {\"title\": \"Trois\"}]"));
        assertThat(titles(sink)).containsExactly("Un", "Deux", "Trois");
        assertThat(sink.problems()).extracting(ItemProblem::kind).containsExactly(ItemProblem.Kind.LIMIT,
                ItemProblem.Kind.LIMIT);
        assertThat(sink.problems()).extracting(ItemProblem::record).containsExactly(2L, 4L);
    }

    @Test
    void refusesAnExportThatWasTamperedWith() throws IOException {
        CollectingSink sink = read(MemoryInput.of("export.json", """
                {"format": "vigie-corpus", "version": 1, "sources": [], "reports": [
                 {"id": "r-0000000000000000", "source": "unknown", "key": "id:1", "kind": "press",
                  "hash": "ba86e0318570d35cfab52dd1f17590b8ba07ee630804e8b76f497c953129c256",
                  "title": "Autre titre", "text": "Texte", "language": "fr", "origins": []}]}
                """));
        assertThat(sink.reports()).isEmpty();
        assertThat(sink.problems().getFirst().reason()).contains("hash");
    }

    @Test
    void readsWhatAnExportSaysBesideItsReports() throws IOException {
        CollectingSink sink = read(MemoryInput.of("export.json",
                """
                        {"format": "vigie-corpus", "version": 2, "sources": [], "reports": [
                        ], "ledger": [
                         {"entry": "findings", "report": "r-0000000000000000",
                          "revision": "ba86e0318570d35cfab52dd1f17590b8ba07ee630804e8b76f497c953129c256", "annotator": "claims", "version": 3,
                          "subjects": [{"number": 0, "role": "main", "title": "Valmer", "start": 2, "quote": "Valmer"}],
                          "claims": [{"subject": 0, "property": "peopleAffected", "value": "30 agents", "normalised": "#30 exact persons",
                           "stance": "denied", "start": 9, "quote": "30 agents", "confidence": 0.5}]},
                         {"entry": "decision", "number": 1, "who": "anne", "when": "2026-01-01T00:00:00Z", "act": "merge",
                          "incident": "i-0000000000000000", "into": "i-0000000000000001"},
                         {"entry": "decision", "number": 2, "who": "anne", "when": "2026-01-01T00:00:00Z", "act": "explode"},
                         {"entry": "copy", "report": "../../etc/passwd", "original": "r-0000000000000000"},
                         {"entry": "credibility", "report": "r-0000000000000000", "value": "much"}]}
                        """));
        assertThat(sink.entries()).hasSize(2);
        assertThat(((LedgerEntry.Found) sink.entries().getFirst()).findings().annotations()).hasSize(2);
        assertThat(sink.problems()).hasSize(3);
        assertThat(sink.problems().getFirst().reason()).contains("explode");
    }

    private static List<String> titles(CollectingSink sink) {
        return sink.reports().stream().map(draft -> draft.content().title()).toList();
    }
}
