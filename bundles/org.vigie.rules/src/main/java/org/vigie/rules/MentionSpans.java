package org.vigie.rules;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.model.Mention;

/** The mentions in a text, for patterns to refer to by their kinds: {@code <organisation>}, {@code <dataKind>}. */
@ProviderType
public final class MentionSpans implements Spans {

    private static final int[] NONE = {};

    private final Map<String, int[][]> ends = new HashMap<>();

    private MentionSpans() {}

    /** Returns the mentions that begin and end where tokens do. */
    public static MentionSpans of(Tokens tokens, Collection<Mention> mentions) {
        MentionSpans spans = new MentionSpans();
        for (Mention mention : mentions) {
            int start = tokens.at(mention.passage().start());
            int end = tokens.at(mention.passage().end());
            if (end > start) {
                int[][] known = spans.ends.computeIfAbsent(name(mention), _ -> new int[tokens.size()][]);
                known[start] = known[start] == null ? new int[]{end} : both(known[start], new int[]{end});
            }
        }
        return spans;
    }

    private static String name(Mention mention) {
        String[] words = mention.kind().name().toLowerCase(Locale.ROOT).split("_");
        return words.length == 1
                ? words[0]
                : words[0] + Character.toUpperCase(words[1].charAt(0)) + words[1].substring(1);
    }

    private static int[] both(int[] some, int[] more) {
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    @Override
    public int[] endsOf(String kind, int token) {
        int[][] known = ends.get(kind);
        return known == null || known[token] == null ? NONE : known[token];
    }
}
