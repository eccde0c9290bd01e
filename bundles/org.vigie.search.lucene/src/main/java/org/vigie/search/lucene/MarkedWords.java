package org.vigie.search.lucene;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.vigie.search.Expression;

/**
 * What of a query is to be marked in texts. The highlighter marks nothing in a text for which the whole of a query does not hold; a title
 * has no source, and one word may stand in the title and another in the text. So each word and phrase is wished for by itself.
 */
final class MarkedWords {

    private static final Set<String> TEXTS = Set.of("title", "text");

    private MarkedWords() {}

    static Expression of(Expression expression) {
        return switch (expression) {
            case Expression.Together(var required, var optional, _) -> {
                List<Expression> words = Stream.concat(required.stream(), optional.stream()).map(MarkedWords::of)
                        .filter(word -> !(word instanceof Expression.Everything)).toList();
                yield words.isEmpty()
                        ? new Expression.Everything()
                        : new Expression.Together(List.of(), words, List.of());
            }
            case Expression.Field(String field, Expression inner) -> TEXTS.contains(field)
                    ? new Expression.Field(field, of(inner))
                    : new Expression.Everything();
            default -> expression;
        };
    }
}
