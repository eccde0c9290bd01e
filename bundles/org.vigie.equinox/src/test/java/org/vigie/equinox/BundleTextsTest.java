package org.vigie.equinox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BundleTextsTest {

    @Test
    void theGeneralFilesComeBeforeTheParticularOnes() {
        assertThat(BundleTexts.suffixes("fr_CA_quebec")).containsExactly("", "_fr", "_fr_CA", "_fr_CA_quebec");
        assertThat(BundleTexts.suffixes("fr")).containsExactly("", "_fr");
        assertThat(BundleTexts.suffixes("")).containsExactly("");
    }
}
