package org.vigie.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            A [link](https://example.org)   | A \\[link\\](https://example.org)
            - not a list - really           | \\- not a list - really
            1. not a list 2. either         | 1\\. not a list 2. either
            ===                             | \\===
            a * b _c_ `d` <e> & f           | a \\* b \\_c\\_ \\`d\\` \\<e\\> \\& f
            back\\slash                     | back\\\\slash
            l’été à Nîmes, cœur 😀 !        | l’été à Nîmes, cœur 😀 !
            """)
    void nothingOfATextIsMarkdown(String text, String markdown) {
        assertThat(Markup.paragraphs(text, Links.PLAIN)).isEqualTo(markdown);
    }

    @Test
    void linesStayLinesAndOddCharactersAreDropped() {
        assertThat(Markup.paragraphs("one\ttwo  three\u007F\nfour\u0000five\n\n\u202Esix\uD800", Links.PLAIN))
                .isEqualTo("one two three  \nfour five  \n\nsix");
        assertThat(Markup.markdown("one\ntwo \n- three")).isEqualTo("one two - three");
        assertThat(Markup.markdown("\u202E- a")).isEqualTo("\\- a");
        assertThat(Markup.markdown("# a | b")).isEqualTo("\\# a \\| b");
    }

    @Test
    void aNameOfManyPartsIsDefangedToo() {
        String name = "www" + ".a".repeat(100_000);
        assertThat(Links.DEFANGED.in(name)).isEqualTo(name.replace(".", "[.]"));
    }

    @Test
    void addressesAreDefangedInAllTheirShapes() {
        assertThat(Markup.paragraphs("HTTPS://Example.org/a and www.example.org. Not wwwx.org", Links.DEFANGED))
                .isEqualTo("HxxPS://Example\\[.\\]org/a and www\\[.\\]example\\[.\\]org. Not wwwx.org");
    }
}
