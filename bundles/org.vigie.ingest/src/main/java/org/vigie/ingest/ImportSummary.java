package org.vigie.ingest;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What an import did.
 *
 * @param files how many files, entries and addresses were read
 * @param skipped how many files of folders and archives no importer knows
 * @param read how many reports were read
 * @param added how many of them are new
 * @param revised how many of them have a new revision
 * @param unchanged how many of them were there already, as they are
 * @param deleted how many of them had been deleted and stay so
 * @param failed how many items could not be imported
 * @param duration how long it took
 * @param errors the first {@link #MAX_ERRORS} errors
 * @param cancelled whether it was stopped before its end, by the user or by a fault of the medium
 * @param stop what stopped it, when it was not the user; one of the errors, if there were not too many before it
 */
public record ImportSummary(long files, long skipped, long read, long added, long revised, long unchanged, long deleted,
        long failed, Duration duration, List<ImportError> errors, boolean cancelled,
        Optional<ImportError> stop) {

    /** The most errors that a summary lists; it counts them all. */
    public static final int MAX_ERRORS = 1_000;

    public ImportSummary {
        errors = List.copyOf(errors);
    }
}
