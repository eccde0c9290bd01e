package org.vigie.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void composesAccentsAndUnifiesLineEnds() {
        assertThat(PlainText.of("pre\u0301fet\r\nsuite\rfin")).isEqualTo("pr\u00e9fet\nsuite\nfin");
    }

    @Test
    void dropsControlsAndReplacesHalfCharacters() {
        assertThat(PlainText.of("a\u0000b\u0007c\tz")).isEqualTo("abc\tz");
        assertThat(PlainText.of("a\uD83Db\uDE00")).isEqualTo("a\uFFFDb\uFFFD");
        assertThat(PlainText.of("\uD83D\uDE00")).isEqualTo("\uD83D\uDE00");
    }

    @Test
    void leavesPlainTextAsItIs() {
        String text = "« 8\u00a0700 demandeurs »\n\tà l’étranger";
        assertThat(PlainText.of(text)).isSameAs(text);
    }

    @Test
    void isStable() {
        String odd = "e\u0301\r\r\n\u0001\uDC00 \u212B";
        assertThat(PlainText.of(PlainText.of(odd))).isEqualTo(PlainText.of(odd));
    }
}
