package org.vigie.search.lucene;

import java.util.Collection;
import java.util.Optional;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.vigie.model.PartialDate;
import org.vigie.model.ReportKind;
import org.vigie.search.ResultType;
import org.vigie.search.SearchFilter;

/** Translates conditions that do not bear on relevance. */
final class Filters {

    private Filters() {}

    /** Returns the query with the conditions of a filter; the same query when there are none. */
    static Query apply(Query query, SearchFilter filter) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
        any(all, Fields.TYPE, filter.types().stream().map(ResultType::id).toList());
        any(all, Fields.KIND, filter.kinds().stream().map(ReportKind::id).toList());
        any(all, Fields.SOURCE, filter.sources());
        any(all, Fields.LANGUAGE, filter.languages());
        any(all, Fields.TAG, filter.tags());
        if (filter.from().isPresent() || filter.to().isPresent()) {
            all.add(dates(filter.from(), filter.to()), Occur.FILTER);
        }
        BooleanQuery built = all.build();
        return built.clauses().size() == 1 ? query : built;
    }

    /** Finds what may have been published in a range of days: its own range of days touches that one. */
    static Query dates(Optional<PartialDate> from, Optional<PartialDate> to) {
        BooleanQuery.Builder range = new BooleanQuery.Builder();
        range.add(LongPoint.newRangeQuery(Fields.LAST_DAY,
                from.map(date -> date.firstDay().toEpochDay()).orElse(Long.MIN_VALUE), Long.MAX_VALUE), Occur.FILTER);
        range.add(LongPoint.newRangeQuery(Fields.FIRST_DAY, Long.MIN_VALUE,
                to.map(date -> date.lastDay().toEpochDay()).orElse(Long.MAX_VALUE)), Occur.FILTER);
        return new ConstantScoreQuery(range.build());
    }

    private static void any(BooleanQuery.Builder all, String field, Collection<String> values) {
        if (!values.isEmpty()) {
            all.add(new TermInSetQuery(field, values.stream().map(BytesRef::new).toList()), Occur.FILTER);
        }
    }
}
