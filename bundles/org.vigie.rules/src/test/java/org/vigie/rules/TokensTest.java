package org.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokensTest {

    private static List<String> words(String text) {
        Tokens tokens = Tokens.of(text);
        return IntStream.range(0, tokens.size()).mapToObj(tokens::word).toList();
    }

    @Test
    void splitsElisionsAndInversions() {
        assertThat(words("L’Agence n'a-t-elle rien dit, aujourd'hui ?")).containsExactly("L’", "Agence", "n'", "a",
                "-t-elle", "rien", "dit",
                ",", "aujourd'hui", "?");
    }

    @Test
    void keepsEnglishContractionsAndHyphenatedNames() {
        assertThat(words("Didn't Saint-Valmer's clerk ask?")).containsExactly("Didn't", "Saint-Valmer's", "clerk",
                "ask", "?");
    }

    @Test
    void readsNumbersWithSignsInside() {
        assertThat(words("1,5 million, 8 700 et 12.000.")).containsExactly("1,5", "million", ",", "8", "700", "et",
                "12.000", ".");
    }

    @Test
    void saysWhereATokenStandsBehindSurrogatePairs() {
        Tokens tokens = Tokens.of("🔥 Préfecture");
        int last = tokens.size() - 1;
        assertThat(tokens.text().substring(tokens.start(last), tokens.end(last))).isEqualTo("Préfecture");
        assertThat(tokens.key(last)).isEqualTo("prefecture");
    }

    @Test
    void accentsTellShortWordsApart() {
        assertThat(Words.key("À")).isEqualTo("à").isNotEqualTo(Words.key("A"));
        assertThat(Words.key("Dérobé")).isEqualTo("derobe");
    }

    @Test
    void digitsBeyondTheFirstPlaneAreDigits() {
        assertThat(words("prix \ud835\udfcf\ud835\udfd0 euros")).containsExactly("prix", "\ud835\udfcf\ud835\udfd0",
                "euros");
    }

    @Test
    void findsTheTokenAtAPlace() {
        Tokens tokens = Tokens.of("un deux trois");
        assertThat(tokens.at(3)).isEqualTo(1);
        assertThat(tokens.at(4)).isEqualTo(2);
        assertThat(tokens.at(13)).isEqualTo(3);
    }
}
