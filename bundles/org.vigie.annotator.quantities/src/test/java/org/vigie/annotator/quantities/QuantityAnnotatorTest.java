package org.vigie.annotator.quantities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.vigie.model.Mention;
import org.vigie.model.NormalisedValue;
import org.junit.jupiter.api.Test;
import org.vigie.annotator.Annotator;
import org.vigie.testkit.AnnotatorContract;
import org.vigie.testkit.SampleText;

class QuantityAnnotatorTest extends AnnotatorContract {

    private final Annotator annotator = new QuantityAnnotator(List.of());

    @Override
    protected Annotator annotator() {
        return annotator;
    }

    @Override
    protected SampleText sample() {
        return SampleText.of(
                "Près de 8 700 demandeurs de visas, au moins 12.000 dossiers, 1,5 million de comptes, des dizaines de fichiers,"
                        + " une centaine d'agents, 290 Go de données, moins de vingt-cinq sites, 300 personnes au maximum, 50 000 euros.")
                .in("fr");
    }

    @Test
    void readsNumbersWithBoundsAndUnits() {
        assertThat(quantities(sample())).containsExactly("#8700 about applicants", "#12000 at-least records",
                "#1500000 exact accounts",
                "#10 magnitude files", "#100 about persons", "#290000000000 exact bytes", "#25 at-most sites",
                "#300 at-most persons",
                "#50000 exact EUR");
    }

    @Test
    void readsEnglish() {
        assertThat(quantities(SampleText
                .of("More than 8,700 patients, 1.5 million records, dozens of servers, two hundred and five users,"
                        + " up to $2 million.")
                .in("en"))).containsExactly("#8700 at-least persons", "#1500000 exact records", "#12 magnitude devices",
                        "#205 exact persons", "#2000000 at-most USD");
    }

    @Test
    void oneIsANumberBeforeAScaleOnly() {
        assertThat(quantities(SampleText.of(
                "L'entreprise a trois millions de clients, un million de comptes, vingt-et-un sites et a deux serveurs.")
                .in("fr"))).containsExactly("#3000000 exact persons", "#1000000 exact accounts", "#21 exact sites",
                        "#2 exact devices");
    }

    @Test
    void aNumberDoesNotGoOnInTheNextLine() {
        assertThat(quantities(SampleText.of("Total 12\n345 personnes").in("fr"))).containsExactly("#345 exact persons");
    }

    @Test
    void yearsAndIdsCountNothing() {
        assertThat(quantities(SampleText
                .of("En 2021, la faille CVE-2021-1234 et l'article 40 ; version 3.2 ; le 03/09/2021.").in("fr")))
                .isEmpty();
    }

    private List<String> quantities(SampleText text) {
        return text.annotate(annotator).stream().map(Mention.class::cast)
                .map(found -> found.normalised().map(NormalisedValue::format).orElse("")).toList();
    }
}
