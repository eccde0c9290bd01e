package org.vigie.evidence.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.vigie.model.PartialDate;
import org.vigie.model.Report;

/**
 * What is shown of a report beside its claims; its text is left behind.
 *
 * @param source the id of who published it
 * @param file the name of the file that it came from, without its folders
 * @param importers the ids of those who read it
 */
record Heading(String title, String source, Optional<PartialDate> published, String file,
        Set<String> importers) {

    /** What stands for a report that is gone. */
    static final Heading UNKNOWN = new Heading("", "", Optional.empty(), "", Set.of());

    static Heading of(Report report) {
        return new Heading(report.content().title(), report.source().id(), report.content().published(),
                report.current().origins().stream().findFirst().map(origin -> name(origin.location())).orElse(""),
                StatedInFields.importers(report));
    }

    private static String name(String location) {
        int slash = Math.max(location.lastIndexOf('/'), location.lastIndexOf('\\'));
        try {
            return slash >= 0 ? location.substring(slash + 1) : String.valueOf(Path.of(location).getFileName());
        } catch (InvalidPathException _) {
            // the place that a plugin's importer names
            return location;
        }
    }
}
