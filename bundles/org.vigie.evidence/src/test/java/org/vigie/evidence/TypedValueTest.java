package org.vigie.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
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
            "occurred,12000,-,-", "peopleAffected,2021-09,-,-"})
    void numbersAndDatesAreUnderstood(String property, String typed, String before, String understood) {
        Optional<NormalisedValue> value = TypedValue.of(property, typed,
                Optional.ofNullable(before).map(NormalisedValue::parse));
        assertThat(value.map(NormalisedValue::format).map(String::strip)).isEqualTo(Optional.ofNullable(understood));
    }
}
