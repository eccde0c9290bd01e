package org.vigie.model;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One published text with all its revisions. A changed article is a new revision of the same report.
 *
 * @param key what makes it the same report when it comes again
 * @param source who published it
 * @param kind what it is
 * @param current the revision that is shown: the one that the origin modified last, else the one imported last
 * @param earlier all other revisions, in the order of their import
 * @param tags the analyst's tags
 * @param notes the analyst's notes, oldest first
 */
public record Report(ReportKey key, Source source, ReportKind kind, Revision current, List<Revision> earlier,
        SortedSet<String> tags, List<Note> notes) {

    public Report {
        Objects.requireNonNull(key);
        Objects.requireNonNull(source);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(current);
        earlier = List.copyOf(earlier);
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
        notes = List.copyOf(notes);
    }

    /** Returns the id that is derived from the key. */
    public ReportId id() {
        return ReportId.of(key);
    }

    /** Returns what it is called: its title, or its id when it has none. */
    public String heading() {
        return content().title().isBlank() ? id().value() : content().title();
    }

    /** Returns the words that it is filed under: the categories of its publisher and the analyst's tags. */
    public SortedSet<String> keywords() {
        SortedSet<String> keywords = new TreeSet<>(tags);
        keywords.addAll(content().attribute(Content.CATEGORY));
        return keywords;
    }

    /** Returns what the current revision says. */
    public Content content() {
        return current.content();
    }
}
