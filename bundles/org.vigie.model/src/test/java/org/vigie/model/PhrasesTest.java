package org.vigie.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    @Test
    void speaksTheLanguageThatThereIsAFileFor() {
        Phrases french = Phrases.of(PhrasesTest.class, Locale.FRANCE);
        assertThat(french.say("a line of %d characters", 3)).isEqualTo("une ligne de 3 caractères");
        assertThat(french.say("%s by %s", "a", "b")).isEqualTo("b par a");
    }

    @Test
    void speaksEnglishOtherwise() {
        assertThat(Phrases.of(PhrasesTest.class, Locale.GERMAN).say("a line of %d characters", 3))
                .isEqualTo("a line of 3 characters");
        assertThat(Phrases.of(PhrasesTest.class, Locale.FRENCH).say("not translated %s", "x"))
                .isEqualTo("not translated x");
    }
}
