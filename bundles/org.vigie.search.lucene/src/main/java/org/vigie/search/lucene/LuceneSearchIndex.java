package org.vigie.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHitCountCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;
import org.vigie.model.Passage;
import org.vigie.model.ReportId;
import org.vigie.search.EntryIndex;
import org.vigie.search.Facet;
import org.vigie.search.FacetCount;
import org.vigie.search.Highlight;
import org.vigie.search.Hit;
import org.vigie.search.IndexUpdate;
import org.vigie.search.QueryLanguage;
import org.vigie.search.SearchException;
import org.vigie.search.SearchFilter;
import org.vigie.search.SearchIndex;
import org.vigie.search.SearchRequest;
import org.vigie.search.SearchResult;

/** An index in a folder. */
final class LuceneSearchIndex implements SearchIndex {

    /** The folder of claims and incidents within that of the index. */
    static final String ENTRIES = "entries";
    private static final Sort BY_RELEVANCE = new Sort(SortField.FIELD_SCORE, newestFirst());
    private static final Sort BY_DATE = new Sort(newestFirst(), SortField.FIELD_SCORE);

    private final Path folder;
    private final Analyzers analyzers = new Analyzers();
    private final Highlights highlights = new Highlights();
    private final Readers readers;
    private final LuceneEntryIndex entries;

    LuceneSearchIndex(Path folder) throws IOException {
        this.folder = folder;
        this.entries = new LuceneEntryIndex(folder.resolve(ENTRIES), analyzers, highlights);
        try {
            this.readers = new Readers(folder);
        } catch (IOException | RuntimeException e) {
            try (entries) {
                throw e;
            }
        }
    }

    @Override
    public EntryIndex entries() {
        return entries;
    }

    @Override
    public SearchResult search(SearchRequest request) {
        long start = System.nanoTime();
        QueryLanguage.Understood understood = QueryLanguage.read(request.query());
        try (Readers.Lease claims = entries.lease(); Readers.Lease lease = readers.lease()) {
            Query words = queries(claims).translate(understood.expression());
            Query query = Filters.apply(words, request.filter());
            OpenReader open = lease.reader();
            Found found = find(open.searcher(), query, request);
            Map<Facet, List<FacetCount>> facets = found.facets() == null
                    ? Map.of()
                    : open.facets().count(found.facets(), request.facets(), request.facetLimit());
            Query marked = queries(claims).translate(MarkedWords.of(understood.expression()));
            List<Hit> hits = hits(open.searcher(), found.top().scoreDocs, marked, request);
            return new SearchResult(found.top().totalHits.value(), Duration.ofNanos(System.nanoTime() - start), hits,
                    facets, understood.notes());
        } catch (IOException e) {
            throw failure("cannot be read", e);
        }
    }

    private Queries queries(Readers.Lease claims) {
        return new Queries(analyzers, Conditions.on(Conditions.Sort.REPORTS, claims.reader().searcher()));
    }

    /** The hits and, when facets are wanted, all results. */
    private record Found(TopDocs top, FacetsCollector facets) {}

    private static Found find(IndexSearcher searcher, Query query, SearchRequest request) throws IOException {
        int window = (int) Math.min(searcher.getIndexReader().maxDoc(), (long) request.offset() + request.limit());
        if (request.limit() == 0 && request.facets().isEmpty()) {
            int count = searcher.search(query, new TotalHitCountCollectorManager(searcher.getSlices()));
            return new Found(new TopDocs(new TotalHits(count, TotalHits.Relation.EQUAL_TO), new ScoreDoc[0]), null);
        }
        TopFieldCollectorManager top = new TopFieldCollectorManager(sort(request.order()), Math.max(1, window), null,
                Integer.MAX_VALUE);
        if (request.facets().isEmpty()) {
            return new Found(searcher.search(query, top), null);
        }
        Object[] both = searcher.search(query, new MultiCollectorManager(top, new FacetsCollectorManager()));
        return new Found((TopDocs) both[0], (FacetsCollector) both[1]);
    }

    static Sort sort(SearchRequest.Order order) {
        return order == SearchRequest.Order.DATE ? BY_DATE : BY_RELEVANCE;
    }

    private List<Hit> hits(IndexSearcher searcher, ScoreDoc[] found, Query words, SearchRequest request)
            throws IOException {
        StoredFields stored = searcher.storedFields();
        List<Hit> hits = new ArrayList<>();
        long end = Math.min(found.length, (long) request.offset() + request.limit());
        for (int i = request.offset(); i < end; i++) {
            List<Highlight> marks = request.highlights()
                    ? highlights.of(Documents.texts(stored, found[i].doc), words)
                    : List.of();
            hits.add(Display.hit(searcher.getIndexReader(), found[i].doc, score(found[i]), marks));
        }
        return hits;
    }

    static double score(ScoreDoc found) {
        if (found instanceof FieldDoc sorted) {
            for (Object value : sorted.fields) {
                if (value instanceof Float score) {
                    return score;
                }
            }
        }
        return found.score;
    }

    private static SortField newestFirst() {
        return new SortField(Fields.PUBLISHED, SortField.Type.LONG, true, Long.MIN_VALUE);
    }

    @Override
    public List<Hit> similar(ReportId id, int limit) {
        try (Readers.Lease lease = readers.lease()) {
            IndexSearcher searcher = lease.reader().searcher();
            TopDocs self = searcher.search(new TermQuery(new Term(Fields.ID, id.value())), 1);
            if (self.scoreDocs.length == 0) {
                return List.of();
            }
            Document document = Documents.texts(searcher.storedFields(), self.scoreDocs[0].doc);
            Query query = new Likeness(lease.reader().reader(), analyzers).query(id, document);
            List<Hit> hits = new ArrayList<>();
            for (ScoreDoc found : searcher.search(query, Math.max(1, limit)).scoreDocs) {
                hits.add(Display.hit(searcher.getIndexReader(), found.doc, found.score, List.of()));
            }
            return hits.subList(0, Math.min(limit, hits.size()));
        } catch (IOException e) {
            throw failure("cannot be read", e);
        }
    }

    @Override
    public List<Passage> marks(String query, String text) {
        if (query.isBlank()) {
            return List.of();
        }
        try {
            return highlights.marks(text,
                    new Queries(analyzers, Conditions.OF_TEXTS)
                            .translate(MarkedWords.of(QueryLanguage.read(query).expression())));
        } catch (IOException e) {
            throw failure("cannot mark words", e);
        }
    }

    @Override
    public Set<ReportId> matching(String query, SearchFilter filter, Collection<ReportId> among) {
        try (Readers.Lease claims = entries.lease(); Readers.Lease lease = readers.lease()) {
            Query words = queries(claims).translate(QueryLanguage.read(query).expression());
            BooleanQuery some = new BooleanQuery.Builder().add(Filters.apply(words, filter), Occur.FILTER)
                    .add(new TermInSetQuery(Fields.ID, among.stream().map(id -> new BytesRef(id.value())).toList()),
                            Occur.FILTER)
                    .build();
            IndexSearcher searcher = lease.reader().searcher();
            Set<ReportId> found = new HashSet<>();
            for (ScoreDoc hit : searcher.search(some, Math.max(1, among.size())).scoreDocs) {
                found.add(Display.hit(searcher.getIndexReader(), hit.doc, 0, List.of()).id());
            }
            return found;
        } catch (IOException e) {
            throw failure("cannot be read", e);
        }
    }

    @Override
    public long sequence() {
        try (Readers.Lease lease = readers.newest()) {
            return lease.reader().sequence();
        } catch (IOException e) {
            throw failure("cannot be read", e);
        }
    }

    @Override
    public Set<ReportId> ids() {
        try (Readers.Lease lease = readers.lease()) {
            return lease.reader().ids();
        } catch (IOException e) {
            throw failure("cannot be read", e);
        }
    }

    @Override
    public IndexUpdate update(boolean anew) {
        try {
            Files.createDirectories(folder);
            return new LuceneIndexUpdate(folder, analyzers, anew, readers::refresh);
        } catch (IOException e) {
            throw failure("cannot be written to", e);
        }
    }

    private SearchException failure(String what, IOException e) {
        return new SearchException("The index in " + folder + " " + what + ": " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            try (entries) {
                readers.close();
            }
        } catch (IOException e) {
            throw failure("cannot be closed", e);
        }
    }
}
