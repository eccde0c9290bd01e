package org.vigie.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.ingest.Workspace;
import org.vigie.searches.SavedSearch;

/**
 * Makes, checks and opens snapshots. The format is described in {@code releng/docs/snapshots.md}. Safe for use by several threads; all methods
 * take time in proportion to the corpus.
 */
@ProviderType
public interface Snapshots {

    /**
     * Writes a snapshot. The same corpus, searches and software give the same bytes.
     *
     * @param searches the searches whose results are to be found again
     * @param texts whether the texts of the reports go along; without them it can be checked against a corpus, but not opened
     * @param file where to; put there when it is whole, in the place of what was there
     */
    Snapshot create(Workspace workspace, List<SavedSearch> searches, boolean texts, Path file) throws IOException;

    /**
     * Reads what a snapshot says of itself.
     *
     * @throws IOException if it is no snapshot, or of a format that is not known here, with what is wrong
     */
    Snapshot read(Path file) throws IOException;

    /**
     * Compares a snapshot with itself (whether each part has the hash that it should) and with a corpus: its reports, decisions, software and
     * the results of its searches.
     *
     * @param against the corpus; empty to make one from the snapshot for as long as it takes
     * @return what differs, in words for the user; empty when nothing does
     * @throws IOException if it is no snapshot, or has no texts and no corpus to compare with
     */
    List<String> verify(Path file, Optional<Workspace> against) throws IOException;

    /**
     * Makes a corpus from a snapshot.
     *
     * @param folder where; one that does not exist or is empty
     * @throws IOException if it is no snapshot, is damaged, or has no texts
     */
    void open(Path file, Path folder) throws IOException;
}
