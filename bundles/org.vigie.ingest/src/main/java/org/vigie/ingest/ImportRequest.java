package org.vigie.ingest;

import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.vigie.corpus.Waiting;
import org.vigie.importer.Mapping;
import org.vigie.model.ReportKind;

/**
 * What to import and how.
 *
 * @param inputs files, folders (read recursively), http(s) addresses, {@code -} for standard input
 * @param standardInput gives standard input when it is asked for
 * @param format the id of the importer to use; empty to find out
 * @param mapping where the parts of a report stand; empty to find out
 * @param source the source of reports that do not state theirs; empty for the unknown one
 * @param language the language of reports that do not state theirs; empty for the undetermined one
 * @param kind the kind of reports that do not state theirs; empty for the usual one of the format
 * @param tags tags for all reports that are read, also for those that the corpus has already
 * @param restore whether deleted reports come back
 * @param waiting how to wait for another writer
 * @param annotate whether annotators look at what is imported; otherwise {@link Annotations} has them do so later
 */
public record ImportRequest(List<String> inputs, Supplier<InputStream> standardInput, Optional<String> format,
        Optional<Mapping> mapping, Optional<String> source, Optional<String> language, Optional<ReportKind> kind,
        SortedSet<String> tags, boolean restore, Waiting waiting, boolean annotate) {

    public ImportRequest {
        inputs = List.copyOf(inputs);
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
    }

    /** Makes a request for an import that annotates. */
    public ImportRequest(List<String> inputs, Supplier<InputStream> standardInput, Optional<String> format,
            Optional<Mapping> mapping,
            Optional<String> source, Optional<String> language, Optional<ReportKind> kind, SortedSet<String> tags,
            boolean restore,
            Waiting waiting) {
        this(inputs, standardInput, format, mapping, source, language, kind, tags, restore, waiting, true);
    }

    /** Returns a request without any wishes. */
    public static ImportRequest of(List<String> inputs) {
        return new ImportRequest(inputs, InputStream::nullInputStream, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), new TreeSet<>(), false, Waiting.none());
    }

    /** Returns the same with another way to wait for other writers. */
    public ImportRequest waiting(Waiting other) {
        return new ImportRequest(inputs, standardInput, format, mapping, source, language, kind, tags, restore, other,
                annotate);
    }

    /** Returns the same with a mapping. */
    public ImportRequest with(Mapping declared) {
        return new ImportRequest(inputs, standardInput, format, Optional.of(declared), source, language, kind, tags,
                restore, waiting, annotate);
    }
}
