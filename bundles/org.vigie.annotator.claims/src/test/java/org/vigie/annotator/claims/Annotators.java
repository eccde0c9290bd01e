package org.vigie.annotator.claims;

import java.util.List;
import org.vigie.annotator.Annotator;
import org.vigie.annotator.cleaning.CleaningAnnotator;
import org.vigie.annotator.datakinds.DataKindAnnotator;
import org.vigie.annotator.dates.DateAnnotator;
import org.vigie.annotator.names.NameAnnotator;
import org.vigie.annotator.quantities.QuantityAnnotator;
import org.vigie.annotator.sentences.SentenceAnnotator;
import org.vigie.annotator.speech.SpeechAnnotator;
import org.vigie.model.Claim;
import org.vigie.testkit.SampleText;

/** The annotators in their order. */
final class Annotators {

    private final Annotator[] earlier = {new CleaningAnnotator(List.of()), new SentenceAnnotator(),
            new DateAnnotator(List.of()),
            new QuantityAnnotator(List.of()),
            new NameAnnotator(List.of()), new DataKindAnnotator(List.of()), new SpeechAnnotator(List.of())};
    private final Annotator claims = new ClaimAnnotator(List.of());

    /** Returns a text with all that is found in it. */
    SampleText all(SampleText text) {
        return before(text).after(claims);
    }

    /** Returns a text with what is found before claims are looked for. */
    SampleText before(SampleText text) {
        return text.after(earlier);
    }

    List<Claim> claims(SampleText text) {
        return all(text).annotations(Claim.class);
    }
}
