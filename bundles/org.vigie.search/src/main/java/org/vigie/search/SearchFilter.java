package org.vigie.search;

import java.util.Optional;
import java.util.Set;
import org.vigie.model.PartialDate;
import org.vigie.model.ReportKind;

/**
 * What a hit must be. Of the values in a set any will do; an empty set asks for nothing.
 *
 * @param types what sort of thing
 * @param kinds what kind of report
 * @param sources ids of sources
 * @param languages languages
 * @param tags tags
 * @param from the first day; a report is in the range when its date may be
 * @param to the last day
 */
public record SearchFilter(Set<ResultType> types, Set<ReportKind> kinds, Set<String> sources, Set<String> languages,
        Set<String> tags, Optional<PartialDate> from, Optional<PartialDate> to) {

    /** Asks for nothing. */
    public static final SearchFilter NONE = new SearchFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(),
            Optional.empty(), Optional.empty());

    public SearchFilter {
        types = Set.copyOf(types);
        kinds = Set.copyOf(kinds);
        sources = Set.copyOf(sources);
        languages = Set.copyOf(languages);
        tags = Set.copyOf(tags);
    }
}
