package org.vigie.search.lucene;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.vigie.model.ReportId;

/** One state of the index with what belongs to it. */
final class OpenReader {

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Facets facets;

    OpenReader(DirectoryReader reader) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.searcher.setSimilarity(Similarities.ours());
        this.facets = new Facets(reader);
    }

    IndexSearcher searcher() {
        return searcher;
    }

    Facets facets() {
        return facets;
    }

    DirectoryReader reader() {
        return reader;
    }

    /** Returns the ids of all documents that are not deleted. */
    Set<ReportId> ids() throws IOException {
        Set<ReportId> ids = new HashSet<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            BinaryDocValues values = leaf.reader().getBinaryDocValues(Fields.DISPLAY);
            for (int document = 0; document < leaf.reader().maxDoc(); document++) {
                if (live == null || live.get(document)) {
                    ids.add(Display.id(values, document));
                }
            }
        }
        return ids;
    }

    long sequence() throws IOException {
        return CommitData.sequence(reader.getIndexCommit().getUserData());
    }
}
