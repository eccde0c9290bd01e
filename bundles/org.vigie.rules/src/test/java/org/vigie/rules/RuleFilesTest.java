package org.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The files {@code fruit-fr.rules} and {@code fruit.txt} lie beside this class. */
class RuleFilesTest {

    private static RuleAddition addition(String file, String text) {
        return new RuleAddition() {
            @Override
            public String file() {
                return file;
            }

            @Override
            public Reader open() throws IOException {
                if (text.isEmpty()) {
                    throw new IOException("the disk is gone");
                }
                return new StringReader(text);
            }
        };
    }

    private static List<String> found(RuleAddition... additions) {
        Tokens tokens = Tokens.of("Une pomme mûre, un coing vert et une nèfle.");
        return RuleFiles.beside(RuleFilesTest.class, List.of(additions)).rules("fruit").in("fr")
                .find(tokens, Spans.NONE, 0, tokens.size()).stream()
                .map(one -> one.rule().name() + " " + tokens.words(one.match().start(), one.match().end())).toList();
    }

    private static List<String> listed(RuleAddition... additions) {
        Tokens tokens = Tokens.of("Des pommes, un coing et des nèfles.");
        return RuleFiles.beside(RuleFilesTest.class, List.of(additions)).terms("fruit.txt")
                .find(tokens, 0, tokens.size()).stream().map(Lexicon.Entry::meaning).toList();
    }

    @Test
    void pluginsAddToRulesAndLists() {
        assertThat(found()).containsExactly("apple pomme mûre");
        assertThat(found(addition("fruit-fr.rules", "quince\n    coing vert\n"),
                addition("fruit-en.rules", "medlar\n    nèfle\n"))).containsExactly("apple pomme mûre",
                        "quince coing vert");
        assertThat(listed()).containsExactly("apple");
        assertThat(listed(addition("fruit.txt", "coing\tquince\nnèfle\tmedlar\npomme\tpome\n"))).containsExactly("pome",
                "quince", "medlar");
    }

    @Test
    void whatIsWrongInOneAdditionIsLeftOutAndTheRestCounts() {
        RuleAddition wrong = addition("fruit-fr.rules", "quince\n    (coing\n");
        RuleAddition gone = addition("fruit-fr.rules", "");
        RuleAddition right = addition("fruit-fr.rules", "medlar\n    nèfle\n");
        assertThat(found(wrong, gone, right)).containsExactly("apple pomme mûre", "medlar nèfle");
        assertThat(listed(addition("fruit.txt", "coing\tquince\nno meaning\n"))).containsExactly("apple");
    }

    @Test
    void whatIsWrongInTheFilesThemselvesIsSaid() {
        assertThatThrownBy(() -> RuleFiles.beside(RuleFilesTest.class, List.of()).terms("fruit-fr.rules"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("fruit-fr.rules, line");
    }
}
