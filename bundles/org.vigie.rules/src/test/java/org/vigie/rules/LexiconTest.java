package org.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class LexiconTest {

    private static final String TERMS = "# a remark\nnuméro de passeport\tPersonal: passport\npasseport\tPersonal: travel\n";

    @Test
    void theLongestPhraseCountsInThePluralToo() throws IOException {
        Tokens tokens = Tokens.of("Des numéros de passeports et un PASSEPORT");
        assertThat(Lexicon.ofTerms("terms", new StringReader(TERMS)).find(tokens, 0, tokens.size()))
                .extracting(Lexicon.Entry::meaning)
                .containsExactly("Personal: passport", "Personal: travel");
    }

    @Test
    void namesStandAsTheyAre() throws IOException {
        Tokens tokens = Tokens.of("Lots et Lot");
        assertThat(Lexicon.ofNames("names", new StringReader("Lot\tdepartement 46\n")).find(tokens, 0, tokens.size()))
                .hasSize(1);
    }

    @Test
    void saysWhichLineIsWrong() {
        assertThatThrownBy(() -> Lexicon.ofNames("names", new StringReader("Lot\tdepartement\nnothing\n")))
                .hasMessageContaining("names, line 2");
    }
}
