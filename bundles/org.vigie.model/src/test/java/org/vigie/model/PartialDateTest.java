package org.vigie.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @ValueSource(strings = {"2021", "2021-09", "2021-09-03", "2021-09-03T14:05", "2021-09-03T14:05:09",
            "2021-09-03T14:05:09+02:00", "2021-09-03T14:05Z"})
    void keepsThePrecisionThatWasStated(String text) {
        assertThat(PartialDate.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({"2026-7-11,2026-07-11", "2022-09-08T00:00:00.000000,2022-09-08T00:00:00",
            "2022-09-08 10:20:30,2022-09-08T10:20:30", "2022-09-08T10:20:30+0200,2022-09-08T10:20:30+02:00"})
    void readsUsualVariants(String text, String normal) {
        assertThat(PartialDate.parse(text)).hasToString(normal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mi-décembre", "2021-13", "2021-02-30", "12/03/2021", "2021-09-03T25:00"})
    void refusesWhatIsNoDate(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void saysWhichDaysAMonthMayMean() {
        PartialDate february = PartialDate.parse("2024-02");
        assertThat(february.firstDay()).isEqualTo(LocalDate.of(2024, 2, 1));
        assertThat(february.lastDay()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(PartialDate.parse("2024").lastDay()).isEqualTo(LocalDate.of(2024, 12, 31));
    }

    @Test
    void losesPrecisionOnRequestOnly() {
        PartialDate moment = PartialDate.parse("2021-09-03T14:05:09+02:00");
        assertThat(moment.atMost(PartialDate.Precision.DAY)).hasToString("2021-09-03");
        assertThat(PartialDate.parse("2021").atMost(PartialDate.Precision.DAY)).hasToString("2021");
    }
}
