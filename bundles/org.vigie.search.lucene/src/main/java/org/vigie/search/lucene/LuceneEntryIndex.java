package org.vigie.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.vigie.search.EntryHit;
import org.vigie.search.EntryIndex;
import org.vigie.search.EntryRequest;
import org.vigie.search.EntryResult;
import org.vigie.search.EntryUpdate;
import org.vigie.search.FacetCount;
import org.vigie.search.Highlight;
import org.vigie.search.QueryLanguage;
import org.vigie.search.ResultType;
import org.vigie.search.SearchException;

/**
 * Claims and incidents, in a folder of their own within that of the index: they change when an analyst decides something, and their words
 * must not weigh in the ranking of reports.
 */
final class LuceneEntryIndex implements EntryIndex, AutoCloseable {

    private final Path folder;
    private final Analyzers analyzers;
    private final Highlights highlights;
    private final Readers readers;

    LuceneEntryIndex(Path folder, Analyzers analyzers, Highlights highlights) throws IOException {
        this.folder = folder;
        this.analyzers = analyzers;
        this.highlights = highlights;
        this.readers = new Readers(folder);
    }

    /** Leases a reader for queries of reports. */
    Readers.Lease lease() throws IOException {
        return readers.lease();
    }

    @Override
    public EntryResult search(EntryRequest request) {
        QueryLanguage.Understood understood = QueryLanguage.read(request.query());
        try (Readers.Lease lease = readers.lease()) {
            IndexSearcher searcher = lease.reader().searcher();
            Conditions conditions = Conditions.on(
                    request.type().equals(ResultType.CLAIM) ? Conditions.Sort.CLAIMS : Conditions.Sort.INCIDENTS,
                    searcher);
            Queries queries = new Queries(analyzers, conditions);
            Query words = queries.translate(understood.expression());
            Query marked = queries.translate(MarkedWords.of(understood.expression()));
            Query query = new BooleanQuery.Builder().add(words, Occur.MUST)
                    .add(new TermQuery(new Term(Fields.TYPE, request.type().id())), Occur.FILTER).build();
            int window = Math.clamp((long) request.offset() + request.limit(), 1,
                    Math.max(1, searcher.getIndexReader().maxDoc()));
            TopFieldCollectorManager top = new TopFieldCollectorManager(EntrySorts.of(request), window,
                    null, Integer.MAX_VALUE);
            Object[] found = searcher.search(query, new MultiCollectorManager(top, new FacetsCollectorManager()));
            TopDocs docs = (TopDocs) found[0];
            Map<String, List<FacetCount>> facets = lease.reader().facets().countFields((FacetsCollector) found[1],
                    request.facets(), request.facetLimit());
            return new EntryResult(docs.totalHits.value(), hits(searcher, docs.scoreDocs, marked, request), facets,
                    understood.notes());
        } catch (IOException e) {
            throw failure("cannot be read", e);
        }
    }

    private List<EntryHit> hits(IndexSearcher searcher, ScoreDoc[] found, Query words, EntryRequest request)
            throws IOException {
        List<EntryHit> hits = new ArrayList<>();
        long end = Math.min(found.length, (long) request.offset() + request.limit());
        for (int i = request.offset(); i < end; i++) {
            Document texts = request.texts() ? Documents.texts(searcher.storedFields(), found[i].doc) : new Document();
            List<Highlight> marks = highlights.of(texts, words);
            hits.add(EntryDocuments.hit(searcher, found[i].doc, Documents.text(texts, Fields.TEXT),
                    LuceneSearchIndex.score(found[i]), marks));
        }
        return hits;
    }

    @Override
    public Set<String> groups(String field, Collection<String> values) {
        Query query = new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
        try (Readers.Lease lease = readers.newest()) {
            IndexSearcher searcher = lease.reader().searcher();
            Set<String> groups = new HashSet<>();
            for (FacetsCollector.MatchingDocs docs : searcher.search(query, new FacetsCollectorManager())
                    .getMatchingDocs()) {
                addGroups(docs.context(), docs.bits().iterator(), groups);
            }
            return groups;
        } catch (IOException e) {
            throw failure("cannot be read", e);
        }
    }

    private static void addGroups(LeafReaderContext leaf, DocIdSetIterator documents,
            Set<String> groups) throws IOException {
        SortedSetDocValues values = leaf.reader().getSortedSetDocValues(Fields.GROUP);
        while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (values != null && values.advanceExact(documents.docID())) {
                groups.add(values.lookupOrd(values.nextOrd()).utf8ToString());
            }
        }
    }

    @Override
    public String mark() {
        try (Readers.Lease lease = readers.newest()) {
            return CommitData.mark(lease.reader().reader().getIndexCommit().getUserData());
        } catch (IOException e) {
            throw failure("cannot be read", e);
        }
    }

    @Override
    public EntryUpdate update(boolean anew) {
        try {
            Files.createDirectories(folder);
            return new LuceneEntryUpdate(folder, analyzers, anew, readers::refresh);
        } catch (IOException e) {
            throw failure("cannot be written to", e);
        }
    }

    private SearchException failure(String what, IOException e) {
        return new SearchException("The index in " + folder + " " + what + ": " + e.getMessage(), e);
    }

    @Override
    public void close() throws IOException {
        readers.close();
    }
}
