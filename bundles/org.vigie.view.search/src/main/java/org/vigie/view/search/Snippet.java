package org.vigie.view.search;

import java.util.List;
import org.vigie.model.Passage;
import org.vigie.search.Highlight;

/**
 * A passage as it is shown in one line: so that the first of the user's words is seen.
 *
 * @param text the line
 * @param marks the words, as indices into it
 */
record Snippet(String text, List<Passage> marks) {

    private static final int BEFORE = 28;
    private static final String CUT = "… ";

    static Snippet of(Highlight highlight) {
        String quote = highlight.passage().quote();
        int from = highlight.marks().isEmpty()
                ? 0
                : begin(quote, highlight.marks().getFirst().start() - highlight.passage().start());
        String before = from == 0 ? "" : CUT;
        int by = highlight.passage().start() + from - before.length();
        return new Snippet(before + quote.substring(from), highlight.marks().stream()
                .map(mark -> new Passage(mark.start() - by, mark.end() - by, mark.quote())).toList());
    }

    /** Returns where to begin: at a word, some characters before the first mark. */
    private static int begin(String quote, int mark) {
        if (mark <= BEFORE) {
            return 0;
        }
        int blank = quote.indexOf(' ', mark - BEFORE);
        return blank >= 0 && blank < mark ? blank + 1 : mark;
    }
}
