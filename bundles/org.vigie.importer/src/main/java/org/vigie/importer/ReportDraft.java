package org.vigie.importer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vigie.model.Content;
import org.vigie.model.Identifier;
import org.vigie.model.Note;
import org.vigie.model.Origin;
import org.vigie.model.PartialDate;
import org.vigie.model.ReportKey;
import org.vigie.model.ReportKind;
import org.vigie.model.Revision;
import org.vigie.model.Source;

/**
 * A report as an importer read it, before the corpus knows it.
 *
 * @param record its number in the input, counted from 1
 * @param line its line, counted from 1; 0 when unknown
 * @param source who published it; empty when the input does not say
 * @param key the key that an export of a corpus states; empty otherwise
 * @param originId the origin's own id; empty when it has none
 * @param kind what it is; empty when the input does not say
 * @param content what it says
 * @param earlier earlier revisions, when the input is an export of a corpus; empty otherwise
 * @param origins where it came from before, when the input is an export of a corpus; empty otherwise
 * @param tags tags to add
 * @param notes notes to add, unless the report has them
 */
public record ReportDraft(long record, long line, Optional<Source> source, Optional<ReportKey> key,
        String originId, Optional<ReportKind> kind, Content content, List<Revision> earlier, List<Origin> origins,
        SortedSet<String> tags, List<Note> notes) {

    public ReportDraft {
        Objects.requireNonNull(source);
        Objects.requireNonNull(key);
        Objects.requireNonNull(originId);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(content);
        earlier = List.copyOf(earlier);
        origins = List.copyOf(origins);
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
        notes = List.copyOf(notes);
    }

    /** Returns how many characters all parts have together, to weigh it by. */
    public int length() {
        long length = content.length();
        for (Revision revision : earlier) {
            length += revision.content().length();
        }
        for (Note note : notes) {
            length += note.text().length();
        }
        return (int) Math.min(length, Integer.MAX_VALUE);
    }

    /** Returns a builder that has all that this says. */
    public Builder change() {
        Builder builder = new Builder(record);
        builder.line = line;
        builder.source = source;
        builder.key = key;
        builder.originId = originId;
        builder.kind = kind;
        builder.title = content.title();
        builder.text = content.text();
        builder.language = content.language();
        builder.published = content.published();
        builder.modified = content.modified();
        builder.address = content.address();
        content.attributes().forEach((name, values) -> builder.attributes.put(name, new ArrayList<>(values)));
        builder.identifiers.addAll(content.identifiers());
        builder.earlier = earlier;
        builder.origins = origins;
        builder.tags.addAll(tags);
        builder.notes.addAll(notes);
        return builder;
    }

    /** Returns a builder for the record with the given number. */
    public static Builder record(long record) {
        return new Builder(record);
    }

    /** Collects the parts of a draft. Everything but the record number may be left out. */
    public static final class Builder {
        private final long record;
        private long line;
        private Optional<Source> source = Optional.empty();
        private Optional<ReportKey> key = Optional.empty();
        private String originId = "";
        private Optional<ReportKind> kind = Optional.empty();
        private String title = "";
        private String text = "";
        private String language = Content.UNDETERMINED;
        private Optional<PartialDate> published = Optional.empty();
        private Optional<PartialDate> modified = Optional.empty();
        private String address = "";
        private final SortedMap<String, List<String>> attributes = new TreeMap<>();
        private final SortedSet<Identifier> identifiers = new TreeSet<>();
        private List<Revision> earlier = List.of();
        private List<Origin> origins = List.of();
        private final SortedSet<String> tags = new TreeSet<>();
        private final List<Note> notes = new ArrayList<>();

        private Builder(long record) {
            this.record = record;
        }

        public Builder line(long value) {
            line = value;
            return this;
        }

        public Builder source(Source value) {
            source = Optional.of(value);
            return this;
        }

        /** Names the source; a blank name leaves it open. */
        public Builder sourceName(String name) {
            return name.isBlank() ? this : source(Source.named(name));
        }

        public Builder key(ReportKey value) {
            key = Optional.of(value);
            return this;
        }

        public Builder originId(String value) {
            originId = value.strip();
            return this;
        }

        public Builder kind(ReportKind value) {
            kind = Optional.of(value);
            return this;
        }

        public Builder title(String value) {
            title = value;
            return this;
        }

        public Builder text(String value) {
            text = value;
            return this;
        }

        public Builder language(String value) {
            language = value;
            return this;
        }

        public Builder published(PartialDate value) {
            published = Optional.of(value);
            return this;
        }

        public Builder modified(PartialDate value) {
            modified = Optional.of(value);
            return this;
        }

        public Builder address(String value) {
            address = value;
            return this;
        }

        /** Adds a value to an attribute; a blank one is left out. */
        public Builder attribute(String name, String value) {
            if (!value.isBlank()) {
                attributes.computeIfAbsent(name, _ -> new ArrayList<>()).add(value.strip());
            }
            return this;
        }

        /** Sets an attribute to exactly these values. */
        public Builder attribute(String name, Collection<String> values) {
            attributes.put(name, List.copyOf(values));
            return this;
        }

        /** Adds an identifier; a blank value is left out. */
        public Builder identifier(String scheme, String value) {
            if (!value.isBlank()) {
                identifiers.add(new Identifier(scheme, value));
            }
            return this;
        }

        public Builder earlier(List<Revision> value) {
            earlier = value;
            return this;
        }

        public Builder origins(List<Origin> value) {
            origins = value;
            return this;
        }

        public Builder tag(String tag) {
            tags.add(tag);
            return this;
        }

        public Builder note(Note note) {
            notes.add(note);
            return this;
        }

        /** Returns the draft. */
        public ReportDraft build() {
            Content content = new Content(title, text, language, published, modified, address, attributes, identifiers);
            return new ReportDraft(record, line, source, key, originId, kind, content, earlier, origins, tags, notes);
        }
    }
}
