package org.vigie.search;

import java.util.List;

/** A query as it was understood, for providers to translate. */
public sealed interface Expression {

    /** Everything there is. */
    record Everything() implements Expression {}

    /** A word, found in all its inflections. */
    record Word(String text) implements Expression {}

    /** Words that follow each other as they were written. */
    record Phrase(String text) implements Expression {}

    /** All words that begin with a text. */
    record Prefix(String text) implements Expression {}

    /**
     * All words that are written almost like one.
     *
     * @param edits how many letters may differ, 1 or 2
     */
    record Fuzzy(String text, int edits) implements Expression {}

    /**
     * An expression on one field only.
     *
     * @param field one of {@link QueryLanguage#FIELDS}
     */
    record Field(String field, Expression inner) implements Expression {}

    /**
     * Several expressions together. When nothing is required, at least one optional expression must hold.
     *
     * @param required all of these must hold
     * @param optional each of these makes a result more relevant
     * @param excluded none of these may hold
     */
    record Together(List<Expression> required, List<Expression> optional,
            List<Expression> excluded) implements Expression {
        public Together {
            required = List.copyOf(required);
            optional = List.copyOf(optional);
            excluded = List.copyOf(excluded);
        }
    }
}
