package org.vigie.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.vigie.model.Source;
import org.vigie.model.WebAddress;
import org.vigie.search.DateRange;
import org.vigie.search.Entry;
import org.vigie.search.Expression;
import org.vigie.search.QueryLanguage;

/** Translates what the user asked into a Lucene query. */
final class Queries {

    /** A word in a title says more of a report than one in its text. */
    private static final float TITLE_BOOST = 1.6f;
    /** A word that stands only beside the text of a report, as in a call to subscribe, says little of it. */
    private static final float ASIDE_BOOST = 0.1f;
    /** How much the fields in which a word was found less well add to the best one. */
    private static final float TIE = 0.3f;
    private static final int FUZZY_PREFIX = 1;
    private static final int FUZZY_EXPANSIONS = 50;

    /** A name of letters and digits with a hyphen, a dot or a colon in it, such as CVE-2024-3094. */
    private static final Pattern IDENTIFIER = Pattern.compile("(?=.*\\d)[\\p{L}\\d]+([-:./][\\p{L}\\d]+)+");
    private static final Set<String> COUNTED = Set.of("kind", "source", "language", "tag");

    private final Analyzer analyzer;
    private final Conditions conditions;

    Queries(Analyzer analyzer, Conditions conditions) {
        this.analyzer = analyzer;
        this.conditions = conditions;
    }

    Query translate(Expression expression) {
        return translate(expression, List.of(Fields.TITLE, Fields.TEXT, Fields.ASIDE));
    }

    private Query translate(Expression expression, List<String> fields) {
        return switch (expression) {
            case Expression.Everything _ -> MatchAllDocsQuery.INSTANCE;
            case Expression.Word(String text) -> orIdentifier(text, best(fields, Fields.ANALYSES, text));
            case Expression.Phrase(String text) -> orIdentifier(text, best(fields, List.of(Fields.EXACT), text));
            case Expression.Prefix(String text) -> prefix(text, fields);
            case Expression.Fuzzy(String text, int edits) -> fuzzy(text, edits, fields);
            case Expression.Field(String field, Expression inner) -> field(field, inner);
            case Expression.Together together -> together(together, fields);
        };
    }

    /** What looks like a name that others use is also found where only an identifier says it. */
    private static Query orIdentifier(String text, Query words) {
        if (!IDENTIFIER.matcher(text).matches()) {
            return words;
        }
        Query identifier = new TermQuery(new Term(Fields.IDENTIFIER, text.toLowerCase(Locale.ROOT)));
        return new DisjunctionMaxQuery(List.of(words, identifier), TIE);
    }

    private Query together(Expression.Together together, List<String> fields) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        ClaimConditions claim = ClaimConditions.of(together);
        List<Expression> required = understood(claim.required());
        List<Expression> wished = understood(together.optional());
        if (!claim.isEmpty()) {
            query.add(conditions.claims(claim.query(this::ofClaim)), Occur.FILTER);
        }
        required.forEach(part -> query.add(translate(part, fields), Occur.MUST));
        Stream<Expression> optional = wished.stream();
        if (wished.stream().anyMatch(part -> !isStopWord(part))) {
            optional = optional.filter(part -> !isStopWord(part));
        }
        optional.forEach(part -> query.add(translate(part, fields), Occur.SHOULD));
        understood(claim.excluded()).forEach(part -> query.add(translate(part, fields), Occur.MUST_NOT));
        if (claim.isEmpty() && required.isEmpty() && wished.isEmpty()) {
            query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        return query.build();
    }

    /** A date that cannot be read is left out, which the user is told; it neither matches nor excludes anything. */
    private static List<Expression> understood(List<Expression> parts) {
        return parts.stream().filter(part -> !(part instanceof Expression.Field(String name, Expression inner)
                && name.equals("date") && DateRange.read(text(inner)).isEmpty())).toList();
    }

    private boolean isStopWord(Expression part) {
        return part instanceof Expression.Word(String text)
                && terms(Fields.TEXT + Fields.EXACT, text).stream().allMatch(term -> Analyzers.isStopWord(term.text()));
    }

    /** Looks for words in several fields, each analyzed in several ways; the best one counts. */
    private Query best(List<String> fields, List<String> analyses, String text) {
        List<Query> queries = new ArrayList<>();
        for (String field : fields) {
            for (String analysis : analyses) {
                Query query = words(field + analysis, text);
                if (!(query instanceof MatchNoDocsQuery)) {
                    queries.add(weighed(field, query));
                }
            }
        }
        return queries.isEmpty()
                ? new MatchNoDocsQuery("no word in “" + text + "”")
                : new DisjunctionMaxQuery(queries, TIE);
    }

    private static Query weighed(String field, Query query) {
        return switch (field) {
            case Fields.TITLE -> new BoostQuery(query, TITLE_BOOST);
            case Fields.ASIDE -> new BoostQuery(query, ASIDE_BOOST);
            default -> query;
        };
    }

    /** Looks for the words of a text, which follow each other, in one field. */
    private Query words(String field, String text) {
        List<PlacedTerm> terms = terms(field, text);
        if (terms.isEmpty()) {
            return new MatchNoDocsQuery("no word in “" + text + "”");
        }
        if (terms.size() == 1) {
            return new TermQuery(new Term(field, terms.getFirst().text()));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        terms.forEach(term -> phrase.add(new Term(field, term.text()), term.position()));
        return phrase.build();
    }

    private Query prefix(String text, List<String> fields) {
        List<PlacedTerm> terms = terms(Fields.TEXT + Fields.EXACT, text);
        if (terms.isEmpty()) {
            return new MatchNoDocsQuery("no word in “" + text + "”");
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (PlacedTerm term : terms.subList(0, terms.size() - 1)) {
            all.add(best(fields, List.of(Fields.EXACT), term.text()), Occur.MUST);
        }
        List<Query> beginnings = new ArrayList<>();
        for (String field : fields) {
            Query query = new PrefixQuery(new Term(field + Fields.EXACT, terms.getLast().text()));
            beginnings.add(weighed(field, query));
        }
        return all.add(new DisjunctionMaxQuery(beginnings, TIE), Occur.MUST).build();
    }

    private Query fuzzy(String text, int edits, List<String> fields) {
        List<PlacedTerm> terms = terms(Fields.TEXT + Fields.EXACT, text);
        if (terms.size() != 1) {
            return best(fields, Fields.ANALYSES, text);
        }
        List<Query> queries = new ArrayList<>();
        for (String field : fields) {
            queries.add(weighed(field, new FuzzyQuery(new Term(field + Fields.EXACT, terms.getFirst().text()), edits,
                    FUZZY_PREFIX, FUZZY_EXPANSIONS, true)));
        }
        return new DisjunctionMaxQuery(queries, TIE);
    }

    private Query field(String field, Expression inner) {
        return switch (field) {
            case "title" -> translate(inner, List.of(Fields.TITLE));
            case "text" -> translate(inner, List.of(Fields.TEXT, Fields.ASIDE));
            case "date" -> DateRange.read(text(inner)).map(range -> Filters.dates(range.from(), range.to()))
                    .orElse(MatchAllDocsQuery.INSTANCE);
            case QueryLanguage.STATUS -> conditions.status(value(field, inner));
            case String claim when QueryLanguage.CLAIM_FIELDS.contains(claim) ->
                conditions.claims(value(claim, inner));
            case String incident when QueryLanguage.INCIDENT_FIELDS.contains(incident) ->
                conditions.incidents(ofIncident(incident, inner));
            default -> value(field, inner);
        };
    }

    /** Translates a condition that holds for a claim, or for the incident to which it belongs. */
    private Query ofClaim(String field, Expression inner) {
        return QueryLanguage.INCIDENT_FIELDS.contains(field)
                ? conditions.claimsOf(ofIncident(field, inner))
                : value(field, inner);
    }

    private Query ofIncident(String field, Expression inner) {
        return value(field.equals(Entry.INCIDENT) ? Fields.ID : field, inner);
    }

    /** Looks for a value, or for each of several values in parentheses. */
    private Query value(String field, Expression inner) {
        if (inner instanceof Expression.Together(var required, var optional, var excluded)) {
            BooleanQuery.Builder query = new BooleanQuery.Builder();
            required.forEach(part -> query.add(value(field, part), Occur.MUST));
            optional.forEach(part -> query.add(value(field, part), Occur.SHOULD));
            excluded.forEach(part -> query.add(value(field, part), Occur.MUST_NOT));
            if (required.isEmpty() && optional.isEmpty()) {
                query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
            }
            return query.build();
        }
        if (inner instanceof Expression.Everything) {
            return COUNTED.contains(field) || EntryDocuments.isOfWords(field)
                    ? new FieldExistsQuery(field)
                    : MatchAllDocsQuery.INSTANCE;
        }
        boolean begins = inner instanceof Expression.Prefix;
        String text = begins ? text(inner).substring(0, text(inner).length() - 1) : text(inner);
        if (Set.of("author", "category").contains(field) || EntryDocuments.isOfWords(field)) {
            return begins ? new PrefixQuery(new Term(field, text.toLowerCase(Locale.ROOT))) : words(field, text);
        }
        String name = field.equals("cve") ? Fields.IDENTIFIER : field;
        String value = switch (field) {
            case "source" -> Source.idOf(text);
            case "url" -> WebAddress.canonical(text);
            case "cve" -> "cve:" + text.toLowerCase(Locale.ROOT);
            case "tag" -> text;
            default -> text.toLowerCase(Locale.ROOT);
        };
        Term term = new Term(name, value);
        return new ConstantScoreQuery(begins ? new PrefixQuery(term) : new TermQuery(term));
    }

    private static String text(Expression expression) {
        return switch (expression) {
            case Expression.Word(String text) -> text;
            case Expression.Phrase(String text) -> text;
            case Expression.Prefix(String text) -> text + "*";
            case Expression.Fuzzy(String text, _) -> text;
            case Expression.Field(String field, Expression inner) -> field + ":" + text(inner);
            default -> "";
        };
    }

    /**
     * A term and where it stands.
     *
     * @param position counted from 0, with gaps where stop words stood
     */
    private record PlacedTerm(String text, int position) {}

    private List<PlacedTerm> terms(String field, String text) {
        List<PlacedTerm> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            PositionIncrementAttribute increment = stream.getAttribute(PositionIncrementAttribute.class);
            int position = -1;
            stream.reset();
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                terms.add(new PlacedTerm(term.toString(), position));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot be read", e);
        }
        return terms;
    }
}
