package org.vigie.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.model.Phrases;
import org.vigie.model.PlainText;
import org.vigie.searches.SearchState;

/**
 * What a snapshot says of itself.
 *
 * @param hash the SHA-256 of the whole archive, as 64 hexadecimal digits: the name by which it is cited
 * @param corpus the name that the corpus got at its creation
 * @param title what the corpus is called
 * @param asOf when something changed in the corpus last
 * @param texts whether the texts of the reports are in it
 * @param reports how many there are
 * @param decisions how many there are
 * @param decisionsHash the SHA-256 of what was decided
 * @param software versions by what they are versions of: Vigie, the analyzer, each annotator, each plugin
 * @param queries the searches with their results
 * @param parts the parts of the archive with their hashes
 */
@ProviderType
public record Snapshot(String hash, String corpus, String title, Instant asOf, boolean texts, long reports,
        long decisions, String decisionsHash, SortedMap<String, String> software, List<Query> queries,
        SortedMap<String, String> parts) {

    private static final Phrases WORDS = Phrases.of(Snapshot.class);
    private static final int DAY = 10;

    public Snapshot {
        software = new TreeMap<>(software);
        queries = List.copyOf(queries);
        parts = new TreeMap<>(parts);
    }

    /**
     * A search and what it found.
     *
     * @param name what the user calls it
     * @param state what it looks for
     * @param count how many reports
     * @param hash the SHA-256 of their ids, in order, a line for each
     */
    public record Query(String name, SearchState state, long count, String hash) {}

    /** Returns how it is cited, in a line. */
    public String citation() {
        return WORDS.say("“%s”, Vigie snapshot, reports: %d, decisions: %d, as of %s. SHA-256 %s",
                PlainText.line(title.replaceAll("\\p{Cntrl}", "")), reports,
                decisions, asOf.toString().substring(0, DAY), hash);
    }
}
