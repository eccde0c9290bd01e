package org.vigie.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vigie.exporter.ExportSummary.Loss;

class LossesTest {

    @Test
    void whatIsLostSeveralTimesIsCountedTogether() {
        Losses losses = new Losses();
        losses.attribute("volume", 2);
        losses.passages(1);
        losses.attribute("volume", 3);
        losses.reports(0);
        assertThat(losses.list()).containsExactly(
                new Loss("attribute:volume", "values of the attribute “volume”", 5),
                new Loss("passage", "passages of claims", 1));
    }

    /** Documents of others may have any number of names. */
    @Test
    void namesDoNotFillTheMemory() {
        Losses losses = new Losses();
        for (int i = 0; i < 10_000; i++) {
            losses.attribute("name-" + i, 1);
        }
        assertThat(losses.list()).hasSizeLessThan(600);
        assertThat(losses.list().stream().mapToLong(Loss::count).sum()).isEqualTo(10_000);
    }
}
