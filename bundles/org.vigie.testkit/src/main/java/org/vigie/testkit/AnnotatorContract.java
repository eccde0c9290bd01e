package org.vigie.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigie.annotator.Annotator;
import org.vigie.model.PlacedAnnotation;

/** What every annotator must do. */
public abstract class AnnotatorContract {

    private static final long SEED = 20_261;
    private static final int CHARS = 20_000;

    /** Returns the annotator under test; called for each test. */
    protected abstract Annotator annotator();

    /** Returns a text in which the annotator finds something. */
    protected abstract SampleText sample();

    @Test
    final void findsSomethingAndTheSameAgain() {
        Annotator annotator = annotator();
        assertThat(sample().annotate(annotator)).isNotEmpty().isEqualTo(sample().annotate(annotator));
    }

    @Test
    final void bearsWhateverStandsInATitle() {
        assertThatCode(() -> hostile().forEach(text -> sample().titled(text).annotate(annotator())))
                .doesNotThrowAnyException();
    }

    @Test
    final void bearsWhateverStandsInAText() {
        for (String text : hostile()) {
            assertThatCode(() -> SampleText.of(text).annotate(annotator())).doesNotThrowAnyException();
            assertThatCode(() -> SampleText.of(text).in("fr").annotate(annotator())).doesNotThrowAnyException();
            assertThatCode(() -> SampleText.of(text).in("en").annotate(annotator())).doesNotThrowAnyException();
        }
    }

    @Test
    final void whatItQuotesStandsInTheText() {
        for (String text : Stream.concat(hostile().stream(), Stream.of(sample().text(), sample().text().repeat(3)))
                .toList()) {
            for (String language : List.of("fr", "en")) {
                assertThat(SampleText.of(text).in(language).annotate(annotator()))
                        .filteredOn(PlacedAnnotation.class::isInstance)
                        .allMatch(found -> ((PlacedAnnotation) found).passage().isIn(text));
            }
        }
    }

    /** Texts that nobody writes: none, one letter, one word, halves of surrogates, marks of direction, other scripts, noise. */
    private static List<String> hostile() {
        Random random = new Random(SEED);
        String noise = random.ints(CHARS, 0, 0x10000).mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining());
        String symbols = random.ints(CHARS, 0, 12).mapToObj(i -> String.valueOf("(«\"’.,;:- 1é".charAt(i)))
                .collect(Collectors.joining());
        return Stream.of("", " ", "a", "\n".repeat(CHARS), "a".repeat(CHARS), "\ud83d", "\udd25\ud83d",
                "\u202e\u200b\u2066 le 3 septembre", "上海市的医院遭到勒索软件攻击。".repeat(50), "مستشفى ".repeat(200), noise,
                symbols).toList();
    }
}
