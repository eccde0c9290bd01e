package org.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RuleSetTest {

    private static RuleSet french(String rules) {
        try {
            return RuleSet.read("test.rules", new StringReader(rules), Inflection.french());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> found(String rules, String text) {
        Tokens tokens = Tokens.of(text);
        return french(rules).find(tokens, Spans.NONE, 0, tokens.size()).stream()
                .map(one -> tokens.words(one.match().start(), one.match().end())).toList();
    }

    @Test
    void findsAWordInItsForms() {
        assertThat(found("theft\n    (a | ont) été ~dérober\n", "Les clés ont été dérobées, le badge a été dérobé."))
                .containsExactly("ont été dérobées", "a été dérobé");
        assertThat(found("seen\n    ~découvrir\n", "On découvrit, on a découvert, on découvrirait")).hasSize(2);
    }

    @Test
    void theLongestOfTheFirstCounts() {
        assertThat(found("count\n    un (deux trois?)?\n", "un deux trois un deux un")).containsExactly("un deux trois",
                "un deux", "un");
    }

    @Test
    void gapsHaveTheirLimits() {
        assertThat(
                found("gap\n    porter .{0,2} plainte\n", "porter une seule plainte, porter une toute autre plainte"))
                .containsExactly("porter une seule plainte");
    }

    @Test
    void readsElidedWordsAsTextsHaveThem() {
        assertThat(found("lack\n    qu'aucune\n", "dit qu’aucune preuve")).containsExactly("qu’aucune");
    }

    @Test
    void negationsKindsAndEndings() {
        assertThat(found("a\n    le !chat\n", "le chien et le chat")).containsExactly("le chien");
        assertThat(found("a\n    en %year\n", "en 2021, en 20210, en 12")).containsExactly("en 2021");
        assertThat(found("a\n    *erait\n", "il viserait, il opérait")).containsExactly("viserait");
        assertThat(found("a\n    %proper+\n", "Les clés de Saint-Valmer Nord")).containsExactly("Saint-Valmer Nord");
    }

    @Test
    void groupsAreKeptEachTime() {
        Tokens tokens = Tokens.of("touchés : Valmer, Ostrac et Brume");
        RuleSet.Found found = french(
                "list\n    touchés \":\" value=%proper (\",\" value=%proper)* (et value=%proper)?\n")
                .find(tokens, Spans.NONE, 0, tokens.size()).getFirst();
        assertThat(found.match().groups()).extracting(group -> tokens.words(group.start(), group.end()))
                .containsExactly("Valmer", "Ostrac", "Brume");
    }

    @Test
    void definitionsAreUsedAndGrow() {
        assertThat(found("$hit = touché\n    visé\nrule\n    a été $hit\n", "Il a été visé ; il a été touché."))
                .containsExactly("a été visé", "a été touché");
    }

    @Test
    void settingsComeWithTheRule() {
        Tokens tokens = Tokens.of("plainte");
        Rule rule = french("complaintFiled stance=denied value=\"pas de plainte\"\n    plainte\n")
                .find(tokens, Spans.NONE, 0, 1).getFirst()
                .rule();
        assertThat(rule.setting("stance")).contains("denied");
        assertThat(rule.setting("value")).contains("pas de plainte");
        assertThat(rule.origin()).isEqualTo("test.rules, line 2");
    }

    @Test
    void saysWhereAFileIsWrong() {
        assertThatThrownBy(() -> french("rule\n    (a | b\n")).hasMessageContaining("test.rules, line 2")
                .hasMessageContaining("“)” is missing");
        assertThatThrownBy(() -> french("rule\n    $nothing\n")).hasMessageContaining("$nothing is not defined");
        assertThatThrownBy(() -> french("    word\n")).hasMessageContaining("line 1");
        assertThatThrownBy(() -> french("rule\n    %fish\n")).hasMessageContaining("no tokens of the kind fish");
        assertThatThrownBy(() -> french("rule\n    x{0,900}\n")).hasMessageContaining("no repetition");
    }

    /** A machine that goes back and tries again would take longer than the tests may. */
    @Test
    void takesTimeInProportionToTheTextWhateverItIs() {
        String rules = "hostile\n    (a? a? a?)* (a | a a)* (a*)* b\n    .{0,40} (a | .){0,40} b\n";
        assertThat(found(rules, "a ".repeat(20_000))).isEmpty();
    }

    @Test
    void bearsAnyText() {
        Random random = new Random(7);
        String noise = random.ints(5_000, 0, 0x10000).mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining());
        assertThat(found("a\n    %word\n", noise)).isNotNull();
    }
}
