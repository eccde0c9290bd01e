package org.vigie.view.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    @Test
    void wordsThatWereChangedAreFoundOnBothSides() {
        String older = "Près de 60 serveurs touchés.";
        String newer = "Près de 75 serveurs ont été touchés.";
        Differences found = Differences.of(older, newer);
        assertThat(words(older, found.removed())).containsExactly("60");
        assertThat(words(newer, found.added())).contains("75");
        assertThat(String.join("", words(newer, found.added()))).contains("ont été");
    }

    @Test
    void equalTextsHaveNone() {
        assertThat(Differences.of("même", "même")).isEqualTo(new Differences(List.of(), List.of()));
    }

    @Test
    void longTextsAreComparedByLines() {
        String older = "une ligne de mots\n".repeat(20_000);
        Differences found = Differences.of(older, older + "une de plus\n");
        assertThat(found.removed()).isEmpty();
        assertThat(found.added()).hasSize(1);
    }

    private static List<String> words(String text, List<Differences.Range> ranges) {
        return ranges.stream().map(range -> text.substring(range.start(), range.end())).toList();
    }
}
