package org.vigie.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
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

/** What it means for reports, incidents and claims that a query has conditions on claims and on incidents. */
interface Conditions {

    /** For texts that are nowhere: no condition holds of them. */
    Conditions NONE = new Conditions() {
        @Override
        public Query claims(Query conditions) {
            return new MatchNoDocsQuery("there are no claims here");
        }

        @Override
        public Query incidents(Query conditions) {
            return claims(conditions);
        }

        @Override
        public Query claimsOf(Query incidents) {
            return claims(incidents);
        }

        @Override
        public Query status(Query condition) {
            return claims(condition);
        }
    };

    /** Returns what is, has or belongs to a claim for which all of some conditions hold. */
    Query claims(Query conditions);

    /** Returns the claims that belong to an incident for which conditions hold; to be a part of conditions on claims. */
    Query claimsOf(Query incidents);

    /** Returns what is, has or belongs to an incident for which conditions hold. */
    Query incidents(Query conditions);

    /** Returns what is known as well as is asked for. */
    Query status(Query condition);

    /** A report is found when it makes such a claim, or speaks of such an incident. */
    static Conditions onReports(IndexSearcher entries) {
        return new Conditions() {
            @Override
            public Query claims(Query conditions) {
                return join(Entry.REPORT, Fields.ID, of(ResultType.CLAIM, conditions), entries);
            }

            @Override
            public Query claimsOf(Query incidents) {
                return belonging(incidents, entries);
            }

            @Override
            public Query incidents(Query conditions) {
                return join(Entry.REPORT, Fields.ID, of(ResultType.INCIDENT, conditions), entries);
            }

            @Override
            public Query status(Query condition) {
                return incidents(condition);
            }
        };
    }

    /** An incident is found when it has such a claim. */
    static Conditions onIncidents(IndexSearcher entries) {
        return new Conditions() {
            @Override
            public Query claims(Query conditions) {
                return join(Entry.INCIDENT, Fields.ID, of(ResultType.CLAIM, conditions), entries);
            }

            @Override
            public Query claimsOf(Query incidents) {
                return belonging(incidents, entries);
            }

            @Override
            public Query incidents(Query conditions) {
                return conditions;
            }

            @Override
            public Query status(Query condition) {
                return condition;
            }
        };
    }

    /** A claim is found when its incident is such a one. */
    static Conditions onClaims(IndexSearcher entries) {
        return new Conditions() {
            @Override
            public Query claims(Query conditions) {
                return conditions;
            }

            @Override
            public Query claimsOf(Query incidents) {
                return belonging(incidents, entries);
            }

            @Override
            public Query incidents(Query conditions) {
                return belonging(conditions, entries);
            }

            @Override
            public Query status(Query condition) {
                return condition;
            }
        };
    }

    private static Query belonging(Query incidents, IndexSearcher entries) {
        return join(Fields.ID, Entry.INCIDENT, of(ResultType.INCIDENT, incidents), entries);
    }

    private static Query of(ResultType type, Query conditions) {
        return new BooleanQuery.Builder().add(conditions, Occur.FILTER)
                .add(new TermQuery(new Term(Fields.TYPE, type.id())), Occur.FILTER).build();
    }

    private static Query join(String from, String to, Query query, IndexSearcher entries) {
        try {
            return JoinUtil.createJoinQuery(from, true, to, query, entries, ScoreMode.None);
        } catch (IOException e) {
            throw new UncheckedIOException("The index of claims cannot be read", e);
        }
    }
}
