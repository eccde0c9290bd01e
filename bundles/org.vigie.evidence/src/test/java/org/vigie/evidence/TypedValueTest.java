package org.vigie.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.model.NormalisedValue;

class TypedValueTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"victim,12 000,#8000 about persons,#12000 exact persons",
            "other,12000,-,#12000 exact", "occurred,2021,-,2021", "other,2021,-,-",
            "peopleAffected,1500,-,#1500 exact persons",
            "recordsAffected,300,-,#300 exact records", "other,2021-09,-,2021-09", "occurred,2021-13,-,-",
            "occurred,2021-02-30,-,-", "other,--12-24,-,--12-24", "other,Valmerand,-,-", "other,12,-,-",
            "occurred,12000,-,-", "peopleAffected,2021-09,-,-", "occurred,8 janvier 2026,-,2026-01-08",
            "occurred,'Jan 8, 2026',-,2026-01-08", "discovered,décembre 2025,-,2025-12", "victim,8 janvier 2026,-,-",
            "occurred,31 février 2026,-,-"})
    void numbersAndDatesAreUnderstood(String property, String typed, String before, String understood) {
        Optional<NormalisedValue> value = TypedValue.of(property, typed,
                Optional.ofNullable(before).map(NormalisedValue::parse));
        assertThat(value.map(NormalisedValue::format).map(String::strip)).isEqualTo(Optional.ofNullable(understood));
    }

    @Test
    void whatIsMissingIsSaidOnlyWhereWordsWillNotDo() {
        assertThat(TypedValue.lack("occurred", "2026-13-45", Optional.empty())).contains(TypedValue.Lack.DATE);
        assertThat(TypedValue.lack("peopleAffected", "-12", Optional.empty())).contains(TypedValue.Lack.NUMBER);
        assertThat(TypedValue.lack("peopleAffected", "12", Optional.empty())).isEmpty();
        assertThat(TypedValue.lack("victim", "a town", Optional.empty())).isEmpty();
    }
}
