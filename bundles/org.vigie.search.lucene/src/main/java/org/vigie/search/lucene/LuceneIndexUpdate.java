package org.vigie.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.vigie.model.Passage;
import org.vigie.model.Phrases;
import org.vigie.model.Report;
import org.vigie.model.ReportId;
import org.vigie.search.IndexUpdate;
import org.vigie.search.SearchException;

/** Writes to an index. Text is analyzed by as many threads as there are processors; one report stays with one thread. */
final class LuceneIndexUpdate implements IndexUpdate {

    private static final Phrases WORDS = Phrases.of(LuceneIndexUpdate.class);

    private static final double BUFFER_MEBIBYTES = 64;

    /** Tells the readers of this process of a commit. */
    interface Refresh {
        void now() throws IOException;
    }

    private final Directory directory;
    private final IndexWriter writer;
    private final Lanes lanes;
    private final Refresh refresh;

    LuceneIndexUpdate(Path folder, Analyzers analyzers, boolean anew, Refresh refresh) throws IOException {
        this.refresh = refresh;
        this.directory = FSDirectory.open(folder);
        this.writer = open(directory, configuration(analyzers, anew));
        this.lanes = new Lanes(Runtime.getRuntime().availableProcessors());
    }

    static IndexWriter open(Directory directory, IndexWriterConfig configuration) throws IOException {
        try {
            return new IndexWriter(directory, configuration);
        } catch (IOException | RuntimeException e) {
            try (directory) {
                throw e;
            }
        }
    }

    /** Returns how the index is written; the benchmarks compare with a bare writer that is set up like this. */
    static IndexWriterConfig configuration(Analyzers analyzers, boolean anew) {
        TieredMergePolicy merges = new TieredMergePolicy();
        merges.setForceMergeDeletesPctAllowed(0);
        return new IndexWriterConfig(analyzers).setOpenMode(anew ? OpenMode.CREATE : OpenMode.CREATE_OR_APPEND)
                .setRAMBufferSizeMB(BUFFER_MEBIBYTES).setSimilarity(Similarities.ours()).setMergePolicy(merges)
                .setCommitOnClose(false);
    }

    @Override
    public void put(Report report, boolean isNew, List<Passage> aside) {
        ReportId id = report.id();
        lanes.run(id, report.content().length(), () -> {
            if (isNew) {
                writer.addDocument(Documents.of(report, aside));
            } else {
                writer.updateDocument(term(id), Documents.of(report, aside));
            }
        });
    }

    @Override
    public void remove(ReportId id) {
        lanes.run(id, 1, () -> writer.deleteDocuments(term(id)));
    }

    @Override
    public void commit(long sequence) {
        try {
            lanes.await();
            writer.setLiveCommitData(CommitData.of(sequence).entrySet());
            writer.commit();
            refresh.now();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public void expunge() {
        try {
            lanes.await();
            writer.flush();
            writer.forceMergeDeletes(true);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private static Term term(ReportId id) {
        return new Term(Fields.ID, id.value());
    }

    static SearchException failure(IOException e) {
        return new SearchException(WORDS.say(
                "The index cannot be written: %s. The corpus itself is complete; “vigie reindex” makes the index anew",
                e.getMessage()), e);
    }

    @Override
    public void close() {
        try (directory; lanes) {
            lanes.drop();
            writer.rollback();
        } catch (IOException e) {
            throw failure(e);
        }
    }
}
