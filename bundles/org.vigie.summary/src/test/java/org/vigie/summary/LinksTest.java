package org.vigie.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

    @ParameterizedTest
    @CsvSource({"see https://a.example.org/x.html now,see hxxps://a[.]example[.]org/x.html now",
            "HTTP://A.B:80,Hxxp://A[.]B:80", "www.example.org,www[.]example[.]org",
            "hxxps://a[.]b/ stays,hxxps://a[.]b/ stays"})
    void addressesAreMadeHarmlessOnce(String words, String harmless) {
        assertThat(Links.DEFANGED.in(words)).isEqualToIgnoringCase(harmless);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https://a\"onclick=", ""})
    void onlyAddressesOfTheWebCanBeClicked(String address) {
        assertThat(Links.ACTIVE.isActive(address)).isFalse();
    }

    @Test
    void nothingCanBeClickedUnlessItIsAskedFor() {
        assertThat(Links.PLAIN.isActive("https://example.org")).isFalse();
        assertThat(Links.ACTIVE.isActive("https://example.org")).isTrue();
    }
}
