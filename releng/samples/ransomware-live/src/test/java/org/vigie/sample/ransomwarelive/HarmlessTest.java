package org.vigie.sample.ransomwarelive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HarmlessTest {

    @ParameterizedTest
    @CsvSource({"https://a.example/x?y=1,hxxps://a[.]example/x?y=1", "HTTP://A.EXAMPLE,Hxxp://A[.]EXAMPLE",
            "ftp://a.example,fxp://a[.]example", "abcdefghijklmnop.onion,abcdefghijklmnop[.]onion",
            "No. 95-12https://a.example/,No. 95-12hxxps://a[.]example/", "me@a.example,me[@]a.example",
            "an example. Next,an example. Next", "8.700 records,8.700 records"})
    void makesAddressesHarmless(String hostile, String harmless) {
        assertThat(Harmless.text(hostile)).isEqualToIgnoringCase(harmless);
    }

    @ParameterizedTest
    @CsvSource({"a\u202Eb,a\\u202Eb", "a\u001B[31mb,a\\u001B[31mb", "a\u200Bb,a\\u200Bb"})
    void showsWhatWouldSteer(String hostile, String harmless) {
        assertThat(Harmless.text(hostile)).isEqualTo(harmless);
    }
}
