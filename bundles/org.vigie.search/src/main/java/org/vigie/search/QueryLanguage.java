package org.vigie.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads queries: words, "phrases", {@code AND}, {@code OR}, {@code NOT}, {@code +must}, {@code -not}, parentheses,
 * {@code prefix*}, {@code fuzzy~}, {@code field:value}. {@code AND} binds more than {@code OR}; words that merely stand
 * side by side are optional, and reports with more of them come first. Documented in {@code query-language.md}.
 */
public final class QueryLanguage {

    /** The fields that say something of a claim; those that stand side by side must hold for one and the same claim. */
    public static final Set<String> CLAIM_FIELDS = Set.of("property", "stance", "speaker", "value");

    /** The fields that say something of an incident. */
    public static final Set<String> INCIDENT_FIELDS = Set.of("has", "missing", "victimkind", "attacktype", "datakind",
            "incident");

    /** The field that says how well something is known: one and the same claim with claim fields, else an incident. */
    public static final String STATUS = "status";

    /** The fields that {@code field:value} may name. */
    public static final Set<String> FIELDS = Stream.of(Set.of("title", "text", "source", "kind", "language", "tag",
            "id", "cve", "identifier", "author", "category", "url", "date", STATUS), CLAIM_FIELDS, INCIDENT_FIELDS)
            .flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    /** Nobody writes longer queries; somebody may paste a page. */
    private static final int MAX_WORDS = 400;

    private QueryLanguage() {}

    /**
     * A query that was read.
     *
     * @param expression what it means
     * @param notes what the user should know of it
     */
    public record Understood(Expression expression, List<QueryNote> notes) {
        public Understood {
            notes = List.copyOf(notes);
        }
    }

    /** Reads a query. Never fails: what cannot be understood is read as words, with a note. */
    public static Understood read(String query) {
        Set<QueryNote> notes = new LinkedHashSet<>();
        List<QueryToken> tokens = QueryToken.split(query);
        List<QueryToken> kept = QueryToken.cut(tokens, MAX_WORDS);
        if (kept.size() < tokens.size()) {
            notes.add(new QueryNote(QueryNote.Kind.TOO_LONG, Integer.toString(MAX_WORDS)));
            tokens = kept;
        }
        try {
            return new Understood(new QueryReader(tokens, notes).read(), new ArrayList<>(notes));
        } catch (QuerySyntaxException e) {
            QueryNote note = new QueryNote(QueryNote.Kind.SEARCHED_AS_WORDS, e.getMessage());
            notes.add(note);
            return new Understood(words(tokens), new ArrayList<>(notes));
        }
    }

    /** Says whether a field is about claims or incidents; what stands beside it is asked for too, not instead. */
    public static boolean isEvidence(String field) {
        return field.equals(STATUS) || CLAIM_FIELDS.contains(field) || INCIDENT_FIELDS.contains(field);
    }

    /** Returns the field that a name means, {@code lang} and {@code published} being other names; or "" for none. */
    static String field(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String field = switch (lower) {
            case "lang" -> "language";
            case "published" -> "date";
            case "tags" -> "tag";
            case "address" -> "url";
            default -> lower;
        };
        return FIELDS.contains(field) ? field : "";
    }

    private static Expression words(List<QueryToken> tokens) {
        List<Expression> words = new ArrayList<>();
        for (QueryToken token : tokens) {
            for (String word : token.text().split("[^\\p{L}\\p{M}\\p{N}’'.-]+")) {
                if (!word.isBlank() && !Set.of("AND", "OR", "NOT").contains(word)) {
                    words.add(new Expression.Word(word));
                }
            }
        }
        return words.isEmpty()
                ? new Expression.Everything()
                : new Expression.Together(List.of(), words, List.of());
    }
}
