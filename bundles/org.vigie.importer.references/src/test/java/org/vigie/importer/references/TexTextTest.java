package org.vigie.importer.references;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TexTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '@', value = {"h\\^opital {\\'E}tat \\c{c}a|hôpital État ça",
            "{\\\"U}ber Stra{\\ss}e|Über Straße", "50\\% \\& \\#1\\_a|50% & #1_a",
            "{\\textbackslash}input{\\textbraceleft}x{\\textbraceright}|\\input{x}",
            "l'\\oe{}uvre --- fin|l'œuvre — fin",
            "A {\\em very {big} thing}|A very big thing", "na\\\"{\\i}f|naïf"})
    void readsWhatPeopleWriteForCharacters(String tex, String text) {
        assertThat(TexText.of(tex)).isEqualTo(text);
    }
}
