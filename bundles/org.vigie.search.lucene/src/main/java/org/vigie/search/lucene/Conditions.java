package org.vigie.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.JoinUtil;
import org.apache.lucene.search.join.ScoreMode;
import org.vigie.search.Entry;
import org.vigie.search.ResultType;

/**
 * What it means for what is looked for that a query has conditions on claims and on incidents.
 *
 * @param found what is looked for
 * @param entries searches claims and incidents; empty for texts
 */
record Conditions(Sort found, Optional<IndexSearcher> entries) {

    /** What can be looked for. */
    enum Sort {
        /** A report is found when it makes such a claim, or speaks of such an incident. */
        REPORTS,
        /** An incident is found when it has such a claim. */
        INCIDENTS,
        /** A claim is found when its incident is such a one. */
        CLAIMS,
        /** Texts that are in no index: no condition holds of them. */
        TEXTS
    }

    static final Conditions OF_TEXTS = new Conditions(Sort.TEXTS, Optional.empty());

    static Conditions on(Sort found, IndexSearcher entries) {
        return new Conditions(found, Optional.of(entries));
    }

    /** Returns what is, has or makes a claim for which all of some conditions hold. */
    Query claims(Query conditions) {
        return switch (found) {
            case REPORTS -> join(Entry.REPORT, Fields.ID, ResultType.CLAIM, conditions);
            case INCIDENTS -> join(Entry.INCIDENT, Fields.ID, ResultType.CLAIM, conditions);
            case CLAIMS -> conditions;
            case TEXTS -> new MatchNoDocsQuery("texts make no claims");
        };
    }

    /** Returns what is, belongs to or speaks of an incident for which conditions hold. */
    Query incidents(Query conditions) {
        return switch (found) {
            case REPORTS -> join(Entry.REPORT, Fields.ID, ResultType.INCIDENT, conditions);
            case INCIDENTS -> conditions;
            case CLAIMS -> claimsOf(conditions);
            case TEXTS -> new MatchNoDocsQuery("texts have no incidents");
        };
    }

    /** Returns the claims that belong to an incident for which conditions hold; to be a part of conditions on claims. */
    Query claimsOf(Query incidents) {
        return found == Sort.TEXTS
                ? incidents(incidents)
                : join(Fields.ID, Entry.INCIDENT, ResultType.INCIDENT, incidents);
    }

    /** Returns what is known as well as is asked for; for reports, what they speak of. */
    Query status(Query condition) {
        return found == Sort.CLAIMS ? condition : incidents(condition);
    }

    private Query join(String from, String to, ResultType type, Query conditions) {
        Query some = new BooleanQuery.Builder().add(conditions, Occur.FILTER)
                .add(new TermQuery(new Term(Fields.TYPE, type.id())), Occur.FILTER).build();
        try {
            return JoinUtil.createJoinQuery(from, true, to, some, entries.orElseThrow(), ScoreMode.None);
        } catch (IOException e) {
            throw new UncheckedIOException("The index of claims cannot be read", e);
        }
    }
}
