package org.vigie.search.lucene;

import java.io.IOException;
import java.io.StringReader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.vigie.model.ReportId;

/** Finds out which words tell a report from others, to look for reports that share them. */
final class Likeness {

    private static final int WORDS = 30;

    private final MoreLikeThis words;

    Likeness(IndexReader reader, Analyzer analyzer) throws IOException {
        words = new MoreLikeThis(reader);
        words.setAnalyzer(analyzer);
        words.setMinTermFreq(1);
        words.setMinDocFreq(2);
        words.setMinWordLen(3);
        words.setMaxQueryTerms(WORDS);
        words.setBoost(true);
    }

    Query query(ReportId id, Document document) throws IOException {
        String text = Documents.text(document, Fields.TITLE) + "\n" + Documents.text(document, Fields.TEXT);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String analysis : Fields.ANALYSES) {
            String field = Fields.TEXT + analysis;
            words.setFieldNames(new String[]{field});
            query.add(words.like(field, new StringReader(text)), Occur.SHOULD);
        }
        return query.add(new TermQuery(new Term(Fields.ID, id.value())), Occur.MUST_NOT).build();
    }
}
