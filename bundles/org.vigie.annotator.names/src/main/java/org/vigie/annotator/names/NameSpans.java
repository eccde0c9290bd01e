package org.vigie.annotator.names;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.vigie.model.MentionKind;
import org.vigie.rules.Lexicon;
import org.vigie.rules.Match;
import org.vigie.rules.Spans;
import org.vigie.rules.Tokens;

/** What the rules for names may refer to: {@code <gazetteer>}, {@code <firstname>} and {@code <function>}. For one text. */
final class NameSpans implements Spans {

    private static final int[] NONE = {};

    private final Tokens tokens;
    private final NameLists lists;
    private final Map<Integer, int[]> functions = new HashMap<>();

    NameSpans(Tokens tokens, NameLists lists) {
        this.tokens = tokens;
        this.lists = lists;
    }

    void addFunction(Match match) {
        functions.put(match.start(), new int[]{match.end()});
    }

    @Override
    public int[] endsOf(String kind, int token) {
        return switch (kind) {
            case "function" -> functions.getOrDefault(token, NONE);
            case "firstname" -> tokens.isCapitalised(token) && lists.firstNames().contains(tokens.key(token))
                    ? new int[]{token + 1}
                    : NONE;
            case "gazetteer" -> tokens.isCapitalised(token)
                    ? place(token).map(entry -> new int[]{entry.end()}).orElse(NONE)
                    : NONE;
            default -> NONE;
        };
    }

    private Optional<Lexicon.Entry> place(int token) {
        return lists.places().at(tokens, token, tokens.size()).filter(entry -> tokens.isCapitalised(entry.end() - 1))
                .or(() -> lists.countries().at(tokens, token, tokens.size()));
    }

    /** Returns what a name of a list stands for. */
    Optional<String> meaning(MentionKind kind, int token) {
        return switch (kind) {
            case PLACE -> place(token).map(Lexicon.Entry::meaning);
            case ORGANISATION -> lists.organisations().at(tokens, token, tokens.size()).map(Lexicon.Entry::meaning);
            default -> Optional.empty();
        };
    }
}
