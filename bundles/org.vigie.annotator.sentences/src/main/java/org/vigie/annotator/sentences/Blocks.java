package org.vigie.annotator.sentences;

import java.util.ArrayList;
import java.util.List;
import org.vigie.model.Boilerplate;

/** Finds the stretches of a text between which no sentence goes on. */
final class Blocks {

    private static final String SENTENCE_ENDS = ".!?…:;»”\"";

    private Blocks() {}

    /** Returns the lines that are no boilerplate; one that goes on in the next, as in mails, is one with it. */
    static List<Range> of(String text, List<Boilerplate> boilerplate) {
        List<Range> blocks = new ArrayList<>();
        int start = 0;
        boolean open = false;
        int left = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            Range line = Range.stripped(text, start, end);
            while (left < boilerplate.size() && boilerplate.get(left).passage().end() <= line.start()) {
                left++;
            }
            boolean skipped = left < boilerplate.size() && boilerplate.get(left).passage().start() < line.end();
            if (line.isEmpty() || skipped) {
                open = false;
            } else {
                if (open && Character.isLowerCase(text.codePointAt(line.start()))) {
                    blocks.set(blocks.size() - 1, new Range(blocks.getLast().start(), line.end()));
                } else {
                    blocks.add(line);
                }
                open = SENTENCE_ENDS.indexOf(text.charAt(line.end() - 1)) < 0;
            }
            start = end + 1;
        }
        return blocks;
    }
}
