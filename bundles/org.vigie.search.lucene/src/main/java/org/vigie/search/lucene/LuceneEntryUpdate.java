package org.vigie.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.vigie.search.Entry;
import org.vigie.search.EntryUpdate;
import org.vigie.search.SearchException;

/** Writes entries. */
final class LuceneEntryUpdate implements EntryUpdate {

    private final Directory directory;
    private final IndexWriter writer;
    private final LuceneIndexUpdate.Refresh refresh;

    LuceneEntryUpdate(Path folder, Analyzers analyzers, boolean anew, LuceneIndexUpdate.Refresh refresh)
            throws IOException {
        this.refresh = refresh;
        this.directory = FSDirectory.open(folder);
        this.writer = LuceneIndexUpdate.open(directory, LuceneIndexUpdate.configuration(analyzers, anew));
    }

    @Override
    public void replace(String group, List<Entry> entries) {
        try {
            List<Document> documents = entries.stream().map(EntryDocuments::of).toList();
            Term term = new Term(Fields.GROUP, group);
            if (documents.isEmpty()) {
                writer.deleteDocuments(term);
            } else {
                writer.updateDocuments(term, documents);
            }
        } catch (IOException e) {
            throw LuceneIndexUpdate.failure(e);
        }
    }

    @Override
    public void expunge() {
        try {
            writer.flush();
            writer.forceMergeDeletes(true);
        } catch (IOException e) {
            throw LuceneIndexUpdate.failure(e);
        }
    }

    @Override
    public void commit(String mark) {
        try {
            writer.setLiveCommitData(CommitData.of(mark).entrySet());
            writer.commit();
            refresh.now();
        } catch (IOException e) {
            throw LuceneIndexUpdate.failure(e);
        }
    }

    @Override
    public void close() {
        try (directory) {
            writer.rollback();
        } catch (IOException e) {
            throw new SearchException("The index of claims cannot be closed: " + e.getMessage(), e);
        }
    }
}
