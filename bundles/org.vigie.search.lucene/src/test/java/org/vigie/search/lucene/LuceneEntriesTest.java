package org.vigie.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.model.Content;
import org.vigie.model.PartialDate;
import org.vigie.model.ReportId;
import org.vigie.model.ReportKind;
import org.vigie.search.Entry;
import org.vigie.search.EntryHit;
import org.vigie.search.EntryRequest;
import org.vigie.search.EntryResult;
import org.vigie.search.EntrySort;
import org.vigie.search.EntryUpdate;
import org.vigie.search.FacetCount;
import org.vigie.search.Hit;
import org.vigie.search.IndexUpdate;
import org.vigie.search.ResultType;
import org.vigie.search.SearchIndex;
import org.vigie.search.SearchRequest;

/** Two incidents, each with a report; and a report with a claim that belongs to none. */
class LuceneEntriesTest {

    private static final ReportId TOWN = LuceneSearchTest
            .report("town", "Le Courrier", ReportKind.PRESS, "fr", "2024-03",
                    "La mairie de Valtorre", "Des données ont été volées.")
            .id();
    private static final ReportId HOSPITAL = LuceneSearchTest.report("hospital", "Le Courrier", ReportKind.PRESS, "fr",
            "2024-04", "L'hôpital de Brévenne", "Aucune donnée volée, selon la direction.").id();

    @TempDir
    private Path folder;
    private SearchIndex index;

    @BeforeEach
    void fill() {
        index = new LuceneSearchIndexes().open(folder);
        try (IndexUpdate update = index.update(false)) {
            update.put(LuceneSearchTest.report("town", "Le Courrier", ReportKind.PRESS, "fr", "2024-03",
                    "La mairie de Valtorre", "Des données ont été volées."), true);
            update.put(LuceneSearchTest.report("hospital", "Le Courrier", ReportKind.PRESS, "fr", "2024-04",
                    "L'hôpital de Brévenne", "Aucune donnée volée, selon la direction."), true);
            update.commit(2);
        }
        try (EntryUpdate update = index.entries().update(false)) {
            update.replace("i-town", List.of(
                    incident("i-town", "Valtorre", TOWN, "contested", "complaintFiled"),
                    claim("c1", "i-town", TOWN, "dataKind", "affirmed", "Hélène Castaing", "contested"),
                    claim("c2", "i-town", TOWN, "complaintFiled", "denied", "la préfecture", "denied")));
            update.replace("i-hospital", List.of(
                    incident("i-hospital", "Brévenne", HOSPITAL, "single-source", "regulatorNotified"),
                    claim("c3", "i-hospital", HOSPITAL, "dataKind", "denied", "direction", "denied")));
            update.replace("alone", List.of(claim("c4", "", HOSPITAL, "place", "affirmed", "", "")));
            update.commit("1/2/3");
        }
    }

    @AfterEach
    void close() {
        index.close();
    }

    private static Entry incident(String id, String title, ReportId report, String status, String missing) {
        return new Entry(ResultType.INCIDENT, id, id, title, title + " victime de vols", Content.UNDETERMINED,
                Optional.of(PartialDate.parse("2024-03")), Map.of(Entry.REPORT, List.of(report.value()), "status",
                        List.of(status), "missing", List.of(missing), "datakind", List.of("Personal: e-mail")));
    }

    private static Entry claim(String id, String incident, ReportId report, String property, String stance,
            String speaker,
            String status) {
        return new Entry(ResultType.CLAIM, id, incident.isEmpty() ? "alone" : incident, "données",
                "des données ont été volées", "fr", Optional.empty(),
                Map.of(Entry.REPORT, List.of(report.value()), Entry.INCIDENT, some(incident), "property",
                        List.of(property), "stance", List.of(stance), "speaker", some(speaker), "status",
                        some(status)));
    }

    private static List<String> some(String value) {
        return value.isEmpty() ? List.of() : List.of(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "property:dataKind stance:denied             | c3       | i-hospital        | hospital",
            "property:datakind                           | c1 c3    | i-town i-hospital | town hospital",
            "property:dataKind -stance:denied            | c1       | i-town            | town",
            "stance:denied                               | c2 c3    | i-town i-hospital | town hospital",
            "stance:denied status:denied                 | c2 c3    | i-town i-hospital | town hospital",
            "property:dataKind status:contested          | c1       | i-town            | town",
            "status:contested                            | c1       | i-town            | town",
            "missing:regulatorNotified                   | c3       | i-hospital        | hospital",
            "missing:regulatorNotified stance:affirmed   | -        | -                 | -",
            "speaker:castaing                            | c1       | i-town            | town",
            "speaker:\"Helene Castaing\"                 | c1       | i-town            | town",
            "speaker:\"Castaing Hélène\"                 | -        | -                 | -",
            "incident:i-town                             | c1 c2    | i-town            | town",
            "datakind:e-mail                             | c1 c2 c3 | i-town i-hospital | town hospital",
            "Valtorre property:dataKind                  | -        | i-town            | town",
            "stance:denied AND NOT property:dataKind     | c2       | i-town            | town",
            "property:place                              | c4       | -                 | hospital",
            "property:(dataKind OR place)                | c1 c3 c4 | i-town i-hospital | town hospital",
            "property:nothing                            | -        | -                 | -"})
    void theSameQueryFindsClaimsIncidentsAndReports(String query, String claims, String incidents, String reports) {
        assertThat(ids(ResultType.CLAIM, query)).containsExactlyInAnyOrderElementsOf(words(claims));
        assertThat(ids(ResultType.INCIDENT, query)).containsExactlyInAnyOrderElementsOf(words(incidents));
        assertThat(index.search(SearchRequest.of(query, 10)).hits()).extracting(Hit::id)
                .containsExactlyInAnyOrderElementsOf(
                        words(reports).stream().map(name -> name.equals("town") ? TOWN : HOSPITAL).toList());
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : List.of(text.split(" "));
    }

    private List<String> ids(ResultType type, String query) {
        return index.entries().search(EntryRequest.of(type, query)).hits().stream().map(EntryHit::id).toList();
    }

    @Test
    void hitsShowWhatTheyAreAndFacetsCount() {
        EntryResult result = index.entries().search(new EntryRequest(ResultType.CLAIM, "données property:dataKind",
                SearchRequest.Order.RELEVANCE, 0, 1, Set.of("stance", "speaker"), 5, true));
        assertThat(result.total()).isEqualTo(2);
        EntryHit hit = result.hits().getFirst();
        assertThat(hit.value("property")).contains("dataKind");
        assertThat(hit.value("nothing")).isEmpty();
        assertThat(hit.text()).isEqualTo("des données ont été volées");
        assertThat(hit.highlights().getLast().marked("[", "]")).contains("[données]");
        assertThat(result.facets().get("stance")).containsExactlyInAnyOrder(new FacetCount("affirmed", 1),
                new FacetCount("denied", 1));
        assertThat(result.facets().get("speaker")).extracting(FacetCount::value).contains("Hélène Castaing");
    }

    @Test
    void aGroupIsReplacedWholeAndOnlyByACommit() {
        assertThat(index.entries().groups(Entry.REPORT, List.of(HOSPITAL.value()))).containsExactlyInAnyOrder(
                "i-hospital", "alone");
        try (EntryUpdate update = index.entries().update(false)) {
            update.replace("i-town", List.of());
        }
        assertThat(ids(ResultType.INCIDENT, "")).hasSize(2);
        try (EntryUpdate update = index.entries().update(false)) {
            update.replace("i-town", List.of());
            update.expunge();
            update.commit("1/3/3");
        }
        assertThat(ids(ResultType.INCIDENT, "")).containsExactly("i-hospital");
        assertThat(ids(ResultType.CLAIM, "")).containsExactlyInAnyOrder("c3", "c4");
        assertThat(index.entries().mark()).isEqualTo("1/3/3");
        assertThat(index.sequence()).isEqualTo(2);
    }

    @Test
    void anIndexWithoutEntriesFindsReportsAndNoClaims() {
        try (SearchIndex empty = new LuceneSearchIndexes().open(folder.resolve("empty"))) {
            assertThat(empty.search(SearchRequest.of("stance:denied", 10)).total()).isZero();
            assertThat(empty.entries().search(EntryRequest.of(ResultType.CLAIM, "stance:denied")).total()).isZero();
            assertThat(empty.entries().mark()).isEmpty();
        }
    }

    private static Entry numbered(String id, String title, long reports) {
        return new Entry(ResultType.INCIDENT, id, id, title, "", Content.UNDETERMINED, Optional.empty(), Map.of(),
                reports < 0 ? Map.of() : Map.of("reports", reports));
    }

    private List<String> sorted(String field, boolean descending) {
        return index.entries().search(new EntryRequest(ResultType.INCIDENT, "title:panne", SearchRequest.Order.DATE, 0,
                10, Set.of(), 0, false, Optional.of(new EntrySort(field, descending)))).hits().stream()
                .map(EntryHit::id).toList();
    }

    @Test
    void hitsAreSortedByTitleAndByNumbersAndTellThem() {
        try (EntryUpdate update = index.entries().update(false)) {
            update.replace("n1", List.of(numbered("n1", "Panne à Étretat", 3)));
            update.replace("n2", List.of(numbered("n2", "panne à Zutkerque", 12)));
            update.replace("n3", List.of(numbered("n3", "Panne à Arles", -1)));
            update.commit("2/3/4");
        }
        assertThat(sorted(EntrySort.TITLE, false)).containsExactly("n3", "n1", "n2");
        assertThat(sorted("reports", true)).containsExactly("n2", "n1", "n3");
        assertThat(sorted("reports", false)).containsExactly("n1", "n2", "n3");
        assertThat(index.entries().search(EntryRequest.of(ResultType.INCIDENT, "title:Zutkerque")).hits().getFirst()
                .number("reports")).isEqualTo(12);
    }
}
