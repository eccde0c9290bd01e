package org.vigie.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.model.Content;
import org.vigie.model.ContentHash;
import org.vigie.model.Identifier;
import org.vigie.model.Origin;
import org.vigie.model.PartialDate;
import org.vigie.model.Passage;
import org.vigie.model.Report;
import org.vigie.model.ReportId;
import org.vigie.model.ReportKey;
import org.vigie.model.ReportKind;
import org.vigie.model.Revision;
import org.vigie.model.Source;
import org.vigie.search.Facet;
import org.vigie.search.FacetCount;
import org.vigie.search.Highlight;
import org.vigie.search.Hit;
import org.vigie.search.IndexUpdate;
import org.vigie.search.SearchException;
import org.vigie.search.SearchFilter;
import org.vigie.search.SearchIndex;
import org.vigie.search.SearchRequest;
import org.vigie.search.SearchResult;

class LuceneSearchTest {

    @TempDir
    private Path folder;
    private SearchIndex index;

    @BeforeEach
    void fill() {
        index = new LuceneSearchIndexes().open(folder);
        try (IndexUpdate update = index.update(false)) {
            update.put(
                    report("lot", "Le Courrier", ReportKind.PRESS, "fr", "2013-08", "Les sites des préfectures fermés",
                            "La plate-forme d’hébergement a été piratée. La préfecture du Lot répond au téléphone."),
                    true);
            update.put(report("ofii", "Radio Rivage", ReportKind.PRESS, "und", "",
                    "L'Ofii victime d'une intrusion", "Les données de l'Ofii ont été touchées, selon sa direction."),
                    true);
            update.put(report("avis", "CERT-Exemple", ReportKind.ADVISORY, "fr", "2025-05-14",
                    "Vulnérabilité dans Exemple", "CVE-2024-3094 permet une exécution de code arbitraire."), true);
            update.put(report("hospital", "The Courier", ReportKind.STATEMENT, "en", "2025",
                    "Hospital statement", "Attackers encrypted the servers; patients' records were accessed."), true);
            update.commit(4);
        }
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({"préfecture,lot", "prefecture,lot", "préfectures,lot", "PREFECTURES,lot", "piratées,lot",
            "\"plate-forme d'hébergement\",lot", "hebergement,lot", "Ofii,ofii", "donnee,ofii", "intrusions,ofii",
            "CVE-2024-3094,avis", "cve:CVE-2024-3094,avis", "cve-2024-3094,avis", "vulnérab*,avis",
            "vulnerabilté~,avis",
            "encrypting,hospital", "patient,hospital", "server,hospital", "source:cert-exemple,avis",
            "source:\"CERT-Exemple\",avis", "kind:statement,hospital", "date:2013,lot", "date:2013-08-10,lot",
            "date:2025-06..,hospital", "lang:und,ofii", "title:vulnérabilité,avis", "préfecture -Ofii,lot",
            "+données +intrusion,ofii", "tag:à-lire,lot", "author:martin,avis",
            "CVE-2099-7777,hospital", "identifier:cve:CVE-2099-7777,hospital", "tag:*,lot"})
    void finds(String query, String expected) {
        assertThat(keys(search(query))).containsExactly("id:" + expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"hébergement plate-forme\"", "préfecture AND Ofii", "title:téléphone", "date:2014",
            "\"les préfecture\"", "zzz*", "-préfecture kind:record"})
    void findsNothing(String query) {
        assertThat(search(query).total()).isZero();
    }

    @Test
    void whatStandsBesideATextCountsForLittle() {
        String call = "Abonnez-vous à notre newsletter sur les rançongiciels. ";
        String text = call + "La mairie a refait ses trottoirs. " + call;
        List<Passage> aside = List.of(Passage.of(text, 0, call.length()),
                Passage.of(text, text.length() - call.length(),
                        text.length()));
        try (IndexUpdate update = index.update(false)) {
            update.put(report("beside", "S", ReportKind.PRESS, "fr", "", "Trottoirs", text), true, aside);
            update.put(report("about", "S", ReportKind.PRESS, "fr", "", "Au port",
                    "Le port, dont les grues sont arrêtées depuis mardi et pour une durée que personne ne connaît, est touché par"
                            + " un rançongiciel, et la direction en appelle à la patience de tous."),
                    true);
            update.commit(6);
        }
        List<Hit> hits = index.search(SearchRequest.of("rançongiciel", 5)).hits();
        assertThat(hits).extracting(Hit::title).containsExactly("Au port", "Trottoirs");
        assertThat(hits.getFirst().score()).isGreaterThan(3 * hits.getLast().score());
        assertThat(hits.getLast().highlights().getFirst().marked("[", "]")).contains("[rançongiciels]");
        assertThat(index.search(SearchRequest.of("text:newsletter", 5)).total()).isEqualTo(1);
        assertThat(index.search(SearchRequest.of("\"rançongiciels La mairie\"", 5)).total()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind:press AND préfecture", "+kind:press préfecture", "préfectures AND téléphone",
            "source:\"Le Courrier\" AND préfecture"})
    void wordsAreMarkedBesideConditions(String query) {
        assertThat(index.search(SearchRequest.of(query, 5)).hits().getFirst().highlights())
                .anyMatch(highlight -> highlight.field() == Highlight.Field.TEXT
                        && highlight.marked("[", "]").contains("[préfecture]"));
    }

    @Test
    void searchesALongPaste() {
        StringBuilder paste = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            paste.append("mot").append(i).append(" mot~ ");
        }
        assertThat(search("préfecture " + paste).total()).isEqualTo(1);
    }

    @Test
    void ranksReportsWithMoreOfTheWordsFirst() {
        assertThat(keys(search("données intrusion préfecture")).getFirst()).isEqualTo("id:ofii");
    }

    @Test
    void findsEverythingWithoutAQuery() {
        assertThat(search("").total()).isEqualTo(4);
        assertThat(search("-préfecture").total()).isEqualTo(3);
    }

    @Test
    void marksTheUsersWordsInTheOriginalText() {
        Hit hit = search("prefectures").hits().getFirst();
        assertThat(hit.highlights()).extracting(highlight -> highlight.marked("[", "]")).containsExactly(
                "Les sites des [préfectures] fermés",
                "La plate-forme d’hébergement a été piratée. La [préfecture] du Lot répond au téléphone.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"\"plate-forme d'hébergement\"|plate-forme d’hébergement", "Ofii|Ofii",
            "encrypting|encrypted", "vulnérab*|Vulnérabilité", "telefone~2|téléphone", "CVE-2024-3094|CVE-2024-3094",
            "patient|patients"})
    void marksWhatWasFound(String query, String word) {
        Hit hit = search(query).hits().getFirst();
        List<String> marks = hit.highlights().stream().flatMap(highlight -> highlight.marks().stream())
                .map(Passage::quote)
                .toList();
        assertThat(String.join(" ", marks)).contains(word);
    }

    @Test
    void everyMarkStandsWhereItSays() {
        String text = "La plate-forme d’hébergement a été piratée. La préfecture du Lot répond au téléphone.";
        for (Highlight highlight : search("préfecture hébergement").hits().getFirst().highlights()) {
            if (highlight.field() == Highlight.Field.TEXT) {
                assertThat(highlight.passage().isIn(text)).isTrue();
                assertThat(highlight.marks()).isNotEmpty().allMatch(mark -> mark.isIn(text));
            }
        }
    }

    @Test
    void filters() {
        assertThat(keys(search("", filter(Set.of(ReportKind.PRESS), Set.of(), Set.of(), "", ""))))
                .containsExactlyInAnyOrder("id:lot", "id:ofii");
        assertThat(keys(search("", filter(Set.of(), Set.of("the-courier"), Set.of("en"), "", ""))))
                .containsExactly("id:hospital");
        assertThat(keys(search("", filter(Set.of(), Set.of(), Set.of(), "2025-05-01", "2025-05-31"))))
                .containsExactlyInAnyOrder("id:avis", "id:hospital");
    }

    @Test
    void sortsByDateWithTheUndatedLast() {
        SearchRequest request = new SearchRequest("", SearchFilter.NONE, SearchRequest.Order.DATE, 0, 10, Set.of(), 0,
                false);
        assertThat(keys(index.search(request))).containsExactly("id:avis", "id:hospital", "id:lot", "id:ofii");
    }

    @Test
    void pages() {
        SearchRequest request = new SearchRequest("", SearchFilter.NONE, SearchRequest.Order.DATE, 2, 1, Set.of(), 0,
                false);
        SearchResult result = index.search(request);
        assertThat(result.total()).isEqualTo(4);
        assertThat(keys(result)).containsExactly("id:lot");
    }

    @Test
    void countsFacets() {
        SearchRequest request = new SearchRequest("", SearchFilter.NONE, SearchRequest.Order.RELEVANCE, 0, 0,
                Set.of(Facet.values()), 10, false);
        SearchResult result = index.search(request);
        assertThat(result.facets().get(Facet.KIND)).containsExactly(new FacetCount("press", 2),
                new FacetCount("advisory", 1), new FacetCount("statement", 1));
        assertThat(result.facets().get(Facet.YEAR)).containsExactly(new FacetCount("2025", 2),
                new FacetCount("2013", 1));
        assertThat(result.facets().get(Facet.MONTH)).containsExactly(new FacetCount("2025-05", 1),
                new FacetCount("2013-08", 1));
        assertThat(result.facets().get(Facet.LANGUAGE)).contains(new FacetCount("und", 1));
        assertThat(result.facets().get(Facet.TAG)).containsExactly(new FacetCount("à-lire", 1));
    }

    @Test
    void findsSimilarReports() {
        ReportId again = put("lot2", "Encore les préfectures", "La préfecture du Lot et la plate-forme piratée.");
        assertThat(index.similar(again, 5)).first()
                .satisfies(hit -> assertThat(hit.id()).isEqualTo(ReportId.of(new ReportKey("le-courrier", "id:lot"))));
        assertThat(index.similar(again, 5)).noneMatch(hit -> hit.id().equals(again));
        assertThat(index.similar(new ReportId("r-0000000000000000"), 5)).isEmpty();
    }

    @Test
    void replacesAndRemoves() {
        put("lot", "Autre titre", "Autre texte.");
        assertThat(search("préfecture").total()).isZero();
        assertThat(index.ids()).hasSize(4);
        try (IndexUpdate update = index.update(false)) {
            update.remove(ReportId.of(new ReportKey("le-courrier", "id:lot")));
            update.commit(6);
        }
        assertThat(index.ids()).hasSize(3);
        assertThat(index.sequence()).isEqualTo(6);
    }

    @Test
    void hidesWhatWasNotCommitted() {
        try (IndexUpdate update = index.update(false)) {
            update.put(report("new", "S", ReportKind.PRESS, "fr", "", "Nouveau", "Nouveau."), true);
        }
        assertThat(search("nouveau").total()).isZero();
        assertThat(index.sequence()).isEqualTo(4);
    }

    @Test
    void followsWhatAnotherProcessCommits() {
        try (SearchIndex other = new LuceneSearchIndexes().open(folder)) {
            assertThat(other.search(SearchRequest.of("nouveauté", 1)).total()).isZero();
            put("new", "Nouveauté", "x");
            long until = System.nanoTime() + 5_000_000_000L;
            while (other.search(SearchRequest.of("nouveauté", 1)).total() == 0 && System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            assertThat(other.search(SearchRequest.of("nouveauté", 1)).total()).isEqualTo(1);
        }
    }

    @Test
    void leavesNoByteOfExpungedText() throws IOException {
        ReportId id = put("secret", "Titre", "motunique ".repeat(500));
        try (IndexUpdate update = index.update(false)) {
            update.remove(id);
            update.commit(6);
        }
        try (IndexUpdate update = index.update(false)) {
            update.expunge();
            update.commit(6);
        }
        try (Stream<Path> files = Files.list(folder.resolve("index"))) {
            for (Path file : files.toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).as(file.toString())
                        .doesNotContain("motunique");
            }
        }
    }

    @Test
    void saysThatADamagedIndexCanBeMadeAnew() throws IOException {
        index.close();
        try (Stream<Path> files = Files.list(folder.resolve("index"))) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("segments")).toList()) {
                Files.write(file, new byte[]{1, 2, 3});
            }
        }
        LuceneSearchIndexes indexes = new LuceneSearchIndexes();
        assertThatThrownBy(() -> indexes.open(folder)).isInstanceOf(SearchException.class)
                .hasMessageContaining("vigie reindex");
        indexes.erase(folder);
        index = indexes.open(folder);
        assertThat(index.sequence()).isZero();
    }

    private ReportId put(String key, String title, String text) {
        Report report = report(key, "Le Courrier", ReportKind.PRESS, "fr", "2014", title, text);
        try (IndexUpdate update = index.update(false)) {
            update.put(report, false);
            update.commit(5);
        }
        return report.id();
    }

    private SearchResult search(String query) {
        return index.search(SearchRequest.of(query, 10));
    }

    private SearchResult search(String query, SearchFilter filter) {
        return index.search(new SearchRequest(query, filter, SearchRequest.Order.RELEVANCE, 0, 10, Set.of(), 0, false));
    }

    private static SearchFilter filter(Set<ReportKind> kinds, Set<String> sources, Set<String> languages, String from,
            String to) {
        return new SearchFilter(Set.of(), kinds, sources, languages, Set.of(), date(from), date(to));
    }

    private static Optional<PartialDate> date(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(text));
    }

    private List<String> keys(SearchResult result) {
        return result.hits().stream().map(hit -> names().get(hit.id())).toList();
    }

    private static Map<ReportId, String> names() {
        Map<ReportId, String> names = new HashMap<>();
        for (String[] entry : new String[][]{{"le-courrier", "lot"}, {"radio-rivage", "ofii"}, {"cert-exemple", "avis"},
                {"the-courier", "hospital"}}) {
            names.put(ReportId.of(new ReportKey(entry[0], "id:" + entry[1])), "id:" + entry[1]);
        }
        return names;
    }

    static Report report(String key, String source, ReportKind kind, String language, String date, String title,
            String text) {
        TreeMap<String, List<String>> attributes = new TreeMap<>();
        TreeSet<Identifier> identifiers = new TreeSet<>();
        TreeSet<String> tags = new TreeSet<>();
        if (key.equals("avis")) {
            attributes.put(Content.AUTHOR, List.of("Anne Martin"));
            identifiers.add(new Identifier("cve", "CVE-2024-3094"));
        } else if (key.equals("hospital")) {
            identifiers.add(new Identifier("cve", "CVE-2099-7777"));
        } else if (key.equals("lot")) {
            tags.add("à-lire");
        }
        Content content = new Content(title, text, language, date(date), Optional.empty(), "", attributes, identifiers);
        Source from = Source.named(source);
        Revision revision = new Revision(ContentHash.of(content), content,
                List.of(new Origin("test", 1, "test", Instant.EPOCH)));
        return new Report(new ReportKey(from.id(), "id:" + key), from, kind, revision, List.of(), tags, List.of());
    }
}
