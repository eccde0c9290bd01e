package org.vigie.search.lucene;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/** How relevance is reckoned; the same for writing and reading. */
final class Similarities {

    /** How soon the repetition of a word stops to count; and how much a long text is held against a report. */
    private static final float K1 = 1.2f;
    private static final float B = 0.75f;

    private Similarities() {}

    static Similarity ours() {
        return new BM25Similarity(K1, B);
    }
}
