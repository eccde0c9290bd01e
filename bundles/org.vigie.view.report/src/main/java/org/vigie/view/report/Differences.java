package org.vigie.view.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Where two texts differ, word by word.
 *
 * @param removed the ranges of the older text that the newer one has not
 * @param added the ranges of the newer text that the older one has not
 */
record Differences(List<Range> removed, List<Range> added) {

    /** Words, runs of white space, and single other characters. */
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL);
    /** The time of the comparison grows with the product of length and differences; longer texts are compared by lines. */
    private static final int MOST_WORDS = 40_000;
    private static final Pattern LINE = Pattern.compile("[^\\n]*\\n|[^\\n]+");

    /** A half-open range of a text. */
    record Range(int start, int end) {}

    Differences {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    static Differences of(String older, String newer) {
        List<MatchResult> before = tokens(TOKEN, older);
        List<MatchResult> after = tokens(TOKEN, newer);
        if (before.size() + after.size() > MOST_WORDS) {
            before = tokens(LINE, older);
            after = tokens(LINE, newer);
        }
        Patch<String> patch = DiffUtils.diff(words(before), words(after));
        List<Range> removed = new ArrayList<>();
        List<Range> added = new ArrayList<>();
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            add(removed, delta.getSource(), before);
            add(added, delta.getTarget(), after);
        }
        return new Differences(removed, added);
    }

    private static List<MatchResult> tokens(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }

    private static List<String> words(List<MatchResult> tokens) {
        return tokens.stream().map(MatchResult::group).toList();
    }

    private static void add(List<Range> ranges, Chunk<String> chunk, List<MatchResult> tokens) {
        if (chunk.size() > 0) {
            ranges.add(new Range(tokens.get(chunk.getPosition()).start(),
                    tokens.get(chunk.getPosition() + chunk.size() - 1).end()));
        }
    }
}
