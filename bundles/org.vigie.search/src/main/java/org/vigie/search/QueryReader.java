package org.vigie.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.search.QueryToken.Kind;

/** Reads the tokens of one query by recursive descent. */
final class QueryReader {

    private static final Pattern FUZZY = Pattern.compile("([\\p{L}\\p{M}\\p{N}’'-]{2,})~([12])?");
    private static final Pattern PREFIX = Pattern.compile("([\\p{L}\\p{M}\\p{N}’'.-]+)\\*");
    /** Deeper nesting is no query of a person, and would exhaust the stack. */
    private static final int MAX_DEPTH = 50;

    private final List<QueryToken> tokens;
    private final Set<QueryNote> notes;
    private int at;
    private int depth;

    QueryReader(List<QueryToken> tokens, Set<QueryNote> notes) {
        this.tokens = tokens;
        this.notes = notes;
    }

    Expression read() throws QuerySyntaxException {
        if (tokens.isEmpty()) {
            return new Expression.Everything();
        }
        Expression all = together();
        if (at < tokens.size()) {
            throw new QuerySyntaxException(tokens.get(at).text());
        }
        return all;
    }

    /** Reads what stands side by side or is joined by OR. */
    private Expression together() throws QuerySyntaxException {
        List<Expression> required = new ArrayList<>();
        List<Expression> optional = new ArrayList<>();
        List<Expression> excluded = new ArrayList<>();
        List<Expression> conditions = new ArrayList<>();
        do {
            boolean alternative = take(Kind.OR);
            if (alternative && required.isEmpty() && optional.isEmpty() && excluded.isEmpty()
                    && conditions.isEmpty()) {
                throw new QuerySyntaxException("OR");
            }
            if (take(Kind.MUST)) {
                required.add(joined(operand()));
            } else if (!alternative && take(Kind.NOT)) {
                excluded.add(joined(operand()));
            } else {
                Expression operand = joined(operand());
                boolean asked = !alternative && !isNext(Kind.OR) && operand instanceof Expression.Field(var name, _)
                        && QueryLanguage.isEvidence(name);
                (asked ? conditions : optional).add(operand);
            }
        } while (at < tokens.size() && !isNext(Kind.CLOSE));
        return conditions.isEmpty()
                ? together(required, optional, excluded)
                : conditional(conditions, required, optional, excluded);
    }

    private static Expression together(List<Expression> required, List<Expression> optional,
            List<Expression> excluded) {
        return required.isEmpty() && excluded.isEmpty() && optional.size() == 1
                ? optional.getFirst()
                : new Expression.Together(required, optional, excluded);
    }

    /** Conditions on claims and incidents do not stand in for words: at least one of the words must be there as well. */
    private static Expression conditional(List<Expression> conditions, List<Expression> required,
            List<Expression> optional, List<Expression> excluded) {
        if (conditions.size() == 1 && required.isEmpty() && optional.isEmpty() && excluded.isEmpty()) {
            return conditions.getFirst();
        }
        List<Expression> all = new ArrayList<>(conditions);
        all.addAll(required);
        if (required.isEmpty() && !optional.isEmpty()) {
            all.add(together(List.of(), optional, List.of()));
            return new Expression.Together(all, List.of(), excluded);
        }
        return new Expression.Together(all, optional, excluded);
    }

    /** Reads what AND joins to an operand. */
    private Expression joined(Expression first) throws QuerySyntaxException {
        List<Expression> required = new ArrayList<>(List.of(first));
        List<Expression> excluded = new ArrayList<>();
        while (take(Kind.AND)) {
            boolean not = take(Kind.NOT);
            take(Kind.MUST);
            (not ? excluded : required).add(operand());
        }
        return required.size() == 1 && excluded.isEmpty()
                ? first
                : new Expression.Together(required, List.of(), excluded);
    }

    private Expression operand() throws QuerySyntaxException {
        if (at == tokens.size()) {
            throw new QuerySyntaxException(tokens.getLast().text());
        }
        QueryToken token = tokens.get(at++);
        if (++depth > MAX_DEPTH) {
            throw new QuerySyntaxException(token.text());
        }
        Expression operand = operand(token);
        depth--;
        return operand;
    }

    private Expression operand(QueryToken token) throws QuerySyntaxException {
        return switch (token.kind()) {
            case OPEN -> parenthesis();
            case FIELD -> field(QueryLanguage.field(token.text()));
            case PHRASE -> token.text().isEmpty() ? new Expression.Everything() : new Expression.Phrase(token.text());
            case WORD -> word(token.text());
            case NOT -> new Expression.Together(List.of(), List.of(), List.of(operand()));
            default -> throw new QuerySyntaxException(token.text());
        };
    }

    private Expression parenthesis() throws QuerySyntaxException {
        Expression inner = together();
        if (!take(Kind.CLOSE)) {
            throw new QuerySyntaxException("(");
        }
        return inner;
    }

    private Expression field(String field) throws QuerySyntaxException {
        Expression inner = operand();
        if (field.equals("date") && !isDate(inner)) {
            notes.add(new QueryNote(QueryNote.Kind.NO_DATE, text(inner)));
            return new Expression.Everything();
        }
        return new Expression.Field(field, inner);
    }

    private Expression word(String text) {
        Matcher fuzzy = FUZZY.matcher(text);
        if (fuzzy.matches()) {
            int edits = fuzzy.group(2) != null ? Integer.parseInt(fuzzy.group(2)) : fuzzy.group(1).length() < 6 ? 1 : 2;
            return new Expression.Fuzzy(fuzzy.group(1), edits);
        }
        Matcher prefix = PREFIX.matcher(text);
        if (prefix.matches()) {
            return new Expression.Prefix(prefix.group(1));
        }
        int colon = text.indexOf(':');
        if (colon > 0 && colon < text.length() - 1 && text.substring(0, colon).matches("\\p{L}+")
                && !text.startsWith("//", colon + 1)) {
            notes.add(new QueryNote(QueryNote.Kind.UNKNOWN_FIELD, text.substring(0, colon)));
        }
        return text.equals("*") ? new Expression.Everything() : new Expression.Word(text);
    }

    private static boolean isDate(Expression expression) {
        return DateRange.read(text(expression)).isPresent();
    }

    static String text(Expression expression) {
        return switch (expression) {
            case Expression.Word(String text) -> text;
            case Expression.Phrase(String text) -> text;
            case Expression.Prefix(String text) -> text + "*";
            case Expression.Fuzzy(String text, _) -> text + "~";
            default -> "";
        };
    }

    private boolean isNext(Kind kind) {
        return at < tokens.size() && tokens.get(at).kind() == kind;
    }

    private boolean take(Kind kind) {
        boolean there = isNext(kind);
        at += there ? 1 : 0;
        return there;
    }
}
