package org.vigie.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.model.NormalisedValue;
import org.vigie.model.PartialDate;
import org.vigie.model.StatedDate;

class SpanTest {

    @ParameterizedTest
    @CsvSource({"2021-09-03,2021-09-03,2021-09-03", "2021-09,2021-09-01,2021-09-30", "2024-02,2024-02-01,2024-02-29",
            "2021,2021-01-01,2021-12-31", "2021-09~early,2021-09-01,2021-09-10", "2021-09~mid,2021-09-11,2021-09-20",
            "2021-09~late,2021-09-21,2021-09-30", "2021~early,2021-01-01,2021-04-30", "2021~late,2021-09-01,2021-12-31",
            "2021-09-03~night,2021-09-03,2021-09-03", "2026-01-20/2026-02,2026-01-20,2026-02-28"})
    void aDateIsAllTheDaysThatItMayMean(String date, String first, String last) {
        assertThat(Span.of((StatedDate) NormalisedValue.parse(date))).hasValueSatisfying(span -> {
            assertThat(span.first()).isEqualTo(first);
            assertThat(span.last()).isEqualTo(last);
            assertThat(span.openBefore() || span.openAfter()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({"--12", "-W-4", "--09-03", "2026-02-01/2026-01-01"})
    void whatHasNoPlaceInACalendarHasNoDays(String date) {
        assertThat(Span.of((StatedDate) NormalisedValue.parse(date))).isEmpty();
    }

    @Test
    void whatBeganOrGoesOnIsOpen() {
        assertThat(Span.of((StatedDate) NormalisedValue.parse("2021-07/..")))
                .hasValueSatisfying(span -> assertThat(span.openAfter()).isTrue());
        assertThat(Span.of((StatedDate) NormalisedValue.parse("2026-01-01/--02")))
                .hasValueSatisfying(span -> assertThat(span.openAfter()).isTrue());
        assertThat(Span.of((StatedDate) NormalisedValue.parse("../2021-07")))
                .hasValueSatisfying(span -> assertThat(span.openBefore()).isTrue());
    }

    @Test
    void theDayOfAReportIsThatOfItsOwnTimeZone() {
        assertThat(Span.of(PartialDate.parse("2025-03-02T00:10+02:00")).first()).isEqualTo("2025-03-02");
        assertThat(Span.of(PartialDate.parse("2025-03-01T23:30-05:00")).first()).isEqualTo("2025-03-01");
    }
}
