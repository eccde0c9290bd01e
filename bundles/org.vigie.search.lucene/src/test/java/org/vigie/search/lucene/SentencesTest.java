package org.vigie.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/** The sentences are those of the JDK, whichever way one asks. */
class SentencesTest {

    private static final String TEXT = "Le site est en panne. Depuis quand ? « Depuis lundi », dit M. Roux. Rien n'est sûr !"
            + "\n\nUne enquête est ouverte... La mairie se tait.";

    @Test
    void asTheIteratorOfTheJdk() {
        for (String text : List.of(TEXT, "", "Un mot", TEXT.repeat(20))) {
            BreakIterator expected = BreakIterator.getSentenceInstance(Locale.FRENCH);
            BreakIterator actual = new Sentences();
            expected.setText(text);
            actual.setText(text);
            Random random = new Random(7);
            for (int i = 0; i < 2_000; i++) {
                ToIntFunction<BreakIterator> step = step(random, text.length());
                assertEquals(step.applyAsInt(expected), step.applyAsInt(actual));
                assertEquals(expected.current(), actual.current());
            }
        }
    }

    private static ToIntFunction<BreakIterator> step(Random random, int length) {
        int offset = random.nextInt(length + 1);
        List<ToIntFunction<BreakIterator>> steps = new ArrayList<>(
                List.of(BreakIterator::first, BreakIterator::last, BreakIterator::next, BreakIterator::previous,
                        breaks -> breaks.following(offset), breaks -> breaks.preceding(offset)));
        return steps.get(random.nextInt(steps.size()));
    }
}
