package org.vigie.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedDateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"31 décembre 2025|2025-12-31", "1er août 2024|2024-08-01",
            "le 3 févr. 2021|2021-02-03", "Vendredi 3 septembre 2021|2021-09-03", "December 31, 2025|2025-12-31",
            "31/12/2025|2025-12-31", "03/04/2025|2025-04-03", "12/31/2025|2025-12-31", "septembre 2021|2021-09",
            "2021|2021", "2026-7-11|2026-07-11", "Wed, 14 May 2025 00:00:00 +0000|2025-05-14T00:00:00Z",
            "Mon, 02 Jun 2025 11:40:17 GMT|2025-06-02T11:40:17Z", "1717200000|2024-06-01T00:00:00Z"})
    void readsDatesAsPeopleWriteThem(String text, String date) {
        assertThat(StatedDate.read(text)).hasToString("Optional[" + date + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "jeudi matin", "le 10 août", "mi-décembre", "31/02/2025", "il y a deux ans",
            "9 551 étudiants"})
    void inventsNothing(String text) {
        assertThat(StatedDate.read(text)).isEmpty();
    }
}
