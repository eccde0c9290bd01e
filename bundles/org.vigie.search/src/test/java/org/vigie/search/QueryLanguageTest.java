package org.vigie.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.search.Expression.Everything;
import org.vigie.search.Expression.Field;
import org.vigie.search.Expression.Fuzzy;
import org.vigie.search.Expression.Phrase;
import org.vigie.search.Expression.Prefix;
import org.vigie.search.Expression.Together;
import org.vigie.search.Expression.Word;

class QueryLanguageTest {

    @Test
    void readsWords() {
        assertThat(expression("préfecture")).isEqualTo(new Word("préfecture"));
        assertThat(expression("mairie attaque")).isEqualTo(any(new Word("mairie"), new Word("attaque")));
        assertThat(expression("  ")).isEqualTo(new Everything());
    }

    @Test
    void readsPhrasesInAllQuotationMarks() {
        assertThat(expression("\"plate-forme d'hébergement\"")).isEqualTo(new Phrase("plate-forme d'hébergement"));
        assertThat(expression("« données volées »")).isEqualTo(new Phrase("données volées"));
    }

    @Test
    void bindsAndMoreThanOr() {
        assertThat(expression("a OR b AND c")).isEqualTo(any(new Word("a"), all(new Word("b"), new Word("c"))));
        assertThat(expression("(a OR b) AND c")).isEqualTo(all(any(new Word("a"), new Word("b")), new Word("c")));
    }

    @Test
    void readsMustAndNot() {
        assertThat(expression("+a b -c")).isEqualTo(
                new Together(List.of(new Word("a")), List.of(new Word("b")), List.of(new Word("c"))));
        assertThat(expression("a AND NOT b"))
                .isEqualTo(new Together(List.of(new Word("a")), List.of(), List.of(new Word("b"))));
        assertThat(expression("a NOT b"))
                .isEqualTo(new Together(List.of(), List.of(new Word("a")), List.of(new Word("b"))));
    }

    @Test
    void readsPrefixAndFuzzy() {
        assertThat(expression("préf*")).isEqualTo(new Prefix("préf"));
        assertThat(expression("mairie~")).isEqualTo(new Fuzzy("mairie", 2));
        assertThat(expression("ofii~")).isEqualTo(new Fuzzy("ofii", 1));
        assertThat(expression("*")).isEqualTo(new Everything());
    }

    @Test
    void readsFields() {
        assertThat(expression("source:\"Le Monde\"")).isEqualTo(new Field("source", new Phrase("Le Monde")));
        assertThat(expression("lang:fr")).isEqualTo(new Field("language", new Word("fr")));
        assertThat(expression("title:(a b)")).isEqualTo(new Field("title", any(new Word("a"), new Word("b"))));
        assertThat(expression("date:2025-01..2025-03")).isEqualTo(new Field("date", new Word("2025-01..2025-03")));
    }

    @Test
    void keepsTheMeaningOfAConjunctionThatIsCut() {
        StringBuilder query = new StringBuilder("mot");
        for (int i = 0; i < 600; i++) {
            query.append(" AND mot").append(i);
        }
        QueryLanguage.Understood understood = QueryLanguage.read(query.toString());
        assertThat(understood.notes()).containsExactly(new QueryNote(QueryNote.Kind.TOO_LONG, "400"));
        assertThat(understood.expression()).isInstanceOfSatisfying(Together.class,
                all -> assertThat(all.required()).hasSize(400));
    }

    @Test
    void leavesHyphensInWords() {
        assertThat(expression("CVE-2024-3094")).isEqualTo(new Word("CVE-2024-3094"));
        assertThat(expression("plate-forme")).isEqualTo(new Word("plate-forme"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"\"pas fermé|pas fermé", "(attaque mairie|(", "attaque AND|AND",
            "OR attaque|OR",
            "attaque )|)"})
    void searchesABrokenQueryAsWords(String query, String place) {
        QueryLanguage.Understood understood = QueryLanguage.read(query);
        assertThat(understood.notes()).containsExactly(new QueryNote(QueryNote.Kind.SEARCHED_AS_WORDS, place));
        assertThat(understood.expression()).isInstanceOf(Together.class);
    }

    @Test
    void notesUnknownFieldsAndBadDates() {
        assertThat(QueryLanguage.read("auteur:Dupont").notes())
                .containsExactly(new QueryNote(QueryNote.Kind.UNKNOWN_FIELD, "auteur"));
        assertThat(QueryLanguage.read("mairie date:hier").notes())
                .containsExactly(new QueryNote(QueryNote.Kind.NO_DATE, "hier"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"::::", "((((((", "~~~", "+-+-", "a:b:c", "\"\"", "\"\" \"", "title:", "NOT", "NOT NOT a",
            "a AND OR b", "/x{1,99999}/", "[1 TO 2]", "date:", "\\", "a^999"})
    void neverFails(String query) {
        assertThat(QueryLanguage.read(query).expression()).isNotNull();
    }

    @Test
    void conditionsOnClaimsHoldTogether() {
        Field kind = new Field("property", new Word("dataKind"));
        Field denied = new Field("stance", new Word("denied"));
        assertThat(expression("property:dataKind stance:denied")).isEqualTo(all(kind, denied));
        assertThat(expression("property:dataKind OR stance:denied")).isEqualTo(any(kind, denied));
        assertThat(expression("STANCE:denied")).isEqualTo(denied);
        assertThat(expression("stance:denied ofii mairie"))
                .isEqualTo(all(denied, any(new Word("ofii"), new Word("mairie"))));
        assertThat(expression("missing:regulatorNotified"))
                .isEqualTo(new Field("missing", new Word("regulatorNotified")));
        assertThat(expression("victimKind:health")).isEqualTo(new Field("victimkind", new Word("health")));
    }

    @Test
    void neverFailsOnNoise() {
        Random random = new Random(7);
        String alphabet = "ab é\"«»()+-:*~ANDORT .'’\n\t";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder query = new StringBuilder();
            for (int k = random.nextInt(30); k > 0; k--) {
                query.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(QueryLanguage.read(query.toString()).expression()).isNotNull();
        }
        assertThat(QueryLanguage.read("(".repeat(100_000)).notes()).hasSize(2);
        assertThat(QueryLanguage.read("NOT ".repeat(100_000) + "a").notes()).hasSize(2);
        assertThat(QueryLanguage.read("title:".repeat(100_000) + "a").notes()).hasSize(2);
    }

    private static Expression expression(String query) {
        QueryLanguage.Understood understood = QueryLanguage.read(query);
        assertThat(understood.notes()).isEmpty();
        return understood.expression();
    }

    private static Together any(Expression... parts) {
        return new Together(List.of(), List.of(parts), List.of());
    }

    private static Together all(Expression... parts) {
        return new Together(List.of(parts), List.of(), List.of());
    }
}
