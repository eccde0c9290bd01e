package org.vigie.search.lucene;

import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.util.Arrays;
import java.util.Locale;

/**
 * The sentences of a text, found once from its beginning as far as they are asked for. The iterator of the JDK goes back and forth
 * for each question, which takes minutes for a long text in which a word stands thousands of times.
 */
final class Sentences extends BreakIterator {

    private static final int FIRST_SIZE = 64;

    private final BreakIterator source = BreakIterator.getSentenceInstance(Locale.FRENCH);
    private int[] breaks = new int[FIRST_SIZE];
    private int known;
    private boolean complete;
    private int at;

    @Override
    public void setText(CharacterIterator text) {
        source.setText(text);
        breaks[0] = source.first();
        known = 1;
        complete = false;
        at = 0;
    }

    @Override
    public CharacterIterator getText() {
        return source.getText();
    }

    @Override
    public int first() {
        at = 0;
        return current();
    }

    @Override
    public int last() {
        findBeyond(Integer.MAX_VALUE);
        at = known - 1;
        return current();
    }

    @Override
    public int current() {
        return breaks[at];
    }

    @Override
    public int next() {
        findBeyond(breaks[at]);
        return at + 1 < known ? breaks[++at] : DONE;
    }

    @Override
    public int previous() {
        return at > 0 ? breaks[--at] : DONE;
    }

    @Override
    public int next(int count) {
        int result = current();
        for (int i = 0; i < Math.abs(count) && result != DONE; i++) {
            result = count > 0 ? next() : previous();
        }
        return result;
    }

    /** Goes to the first break after an offset; to the last one, and {@link #DONE}, when there is none. */
    @Override
    public int following(int offset) {
        findBeyond(offset);
        int found = Arrays.binarySearch(breaks, 0, known, offset);
        int next = found >= 0 ? found + 1 : -found - 1;
        at = Math.min(next, known - 1);
        return next < known ? breaks[next] : DONE;
    }

    /** Goes to the last break before an offset; to the first one, and {@link #DONE}, when there is none. */
    @Override
    public int preceding(int offset) {
        findBeyond(offset);
        int found = Arrays.binarySearch(breaks, 0, known, offset);
        int before = (found >= 0 ? found : -found - 1) - 1;
        at = Math.max(before, 0);
        return before >= 0 ? breaks[before] : DONE;
    }

    @Override
    public boolean isBoundary(int offset) {
        findBeyond(offset);
        boolean is = Arrays.binarySearch(breaks, 0, known, offset) >= 0;
        if (is) {
            at = Arrays.binarySearch(breaks, 0, known, offset);
        } else {
            following(offset);
        }
        return is;
    }

    /** Finds breaks until one lies behind an offset, or there are no more. */
    private void findBeyond(int offset) {
        while (!complete && breaks[known - 1] <= offset) {
            int next = source.next();
            if (next == DONE) {
                complete = true;
            } else {
                if (known == breaks.length) {
                    breaks = Arrays.copyOf(breaks, 2 * known);
                }
                breaks[known++] = next;
            }
        }
    }

    /** A copy begins anew, with the same text. */
    @Override
    public Object clone() {
        Sentences copy = new Sentences();
        copy.setText((CharacterIterator) source.getText().clone());
        return copy;
    }
}
