package org.vigie.view.search;

import java.util.Map;
import java.util.stream.Collectors;
import org.vigie.corpus.Corpus;

/** What the sources of a corpus are called, as it was at a sequence number: counting them at each key press takes too long. */
record SourceNames(long sequence, Map<String, String> names) {

    static final SourceNames NONE = new SourceNames(-1, Map.of());

    SourceNames {
        names = Map.copyOf(names);
    }

    /** Returns these, or newer ones when the corpus changed since. */
    SourceNames upToDate(Corpus corpus) {
        long now = corpus.sequence();
        return now == sequence
                ? this
                : new SourceNames(now, corpus.sources().stream()
                        .collect(Collectors.toMap(count -> count.source().id(), count -> count.source().name())));
    }

    /** Returns the name of a source by its id; the id itself when there is none. */
    String of(String id) {
        return names.getOrDefault(id, id);
    }
}
