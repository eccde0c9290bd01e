package org.vigie.searches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigie.model.PartialDate;
import org.vigie.model.ReportKind;
import org.vigie.search.Facet;
import org.vigie.search.SearchFilter;
import org.vigie.search.SearchRequest.Order;

class SearchStateTest {

    private static final SearchState STATE = new SearchState("préfecture \"a b\"",
            Map.of(Facet.KIND, Set.of("press"), Facet.SOURCE, Set.of("a=b", "c")), "2025-01..2025-03", Order.DATE);

    @Test
    void comesBackAsItWasKept() {
        assertThat(SearchState.parse(STATE.format())).isEqualTo(STATE);
        assertThat(SearchState.parse("")).isEqualTo(SearchState.EVERYTHING);
        assertThat(SearchState.parse("nonsense\nfacet=nothing:x\nquery=y"))
                .isEqualTo(SearchState.EVERYTHING.withQuery("y"));
    }

    @Test
    void filtersByWhatWasChosen() {
        SearchFilter filter = STATE.filter(Optional.empty());
        assertThat(filter.kinds()).containsExactly(ReportKind.PRESS);
        assertThat(filter.sources()).containsExactlyInAnyOrder("a=b", "c");
        assertThat(filter.from()).contains(PartialDate.parse("2025-01"));
        assertThat(STATE.filter(Optional.of(Facet.KIND)).kinds()).as("without its own condition").isEmpty();
    }

    @Test
    void yearsBetweenTheFirstAndTheLastAreChosenAsWell() {
        SearchState years = SearchState.EVERYTHING.with(Facet.YEAR, "2021").with(Facet.YEAR, "2023");
        assertThat(years.chosen(Facet.YEAR)).containsExactlyInAnyOrder("2021", "2022", "2023");
        assertThat(years.filter(Optional.empty()).to()).contains(PartialDate.parse("2023"));
    }

    @Test
    void aYearInTheMiddleCanBeGivenUp() {
        SearchState years = SearchState.EVERYTHING.with(Facet.YEAR, "2020").with(Facet.YEAR, "2024");
        assertThat(years.with(Facet.YEAR, "2022")).isEqualTo(years);
        assertThat(years.without(Facet.YEAR, "2021").chosen(Facet.YEAR))
                .containsExactlyInAnyOrder("2022", "2023", "2024");
        assertThat(years.without(Facet.YEAR).chosen(Facet.YEAR)).isEmpty();
    }

    @Test
    void savedSearchesKeepWhatWasSeenByCorpus() {
        SavedSearch search = new SavedSearch("Mairies & co", STATE, Map.of("corpus-1", 7L)).seen("corpus-2", 9);
        assertThat(SavedSearch.parse(search.format())).isEqualTo(search);
    }
}
