package org.vigie.ingest.internal;

import java.util.Optional;
import org.vigie.corpus.FetchState;
import org.vigie.importer.ItemProblem;
import org.vigie.importer.ReportDraft;
import org.vigie.model.Findings;
import org.vigie.model.LedgerEntry;
import org.vigie.model.Source;

/** What passes from the thread that reads to the thread that stores. */
sealed interface Intake {

    /**
     * A report was read from a file by an importer.
     *
     * @param stated what its origin states of incidents
     */
    record Draft(String location, ImporterHandle importer, ReportDraft draft, Optional<Findings> stated)
            implements
                Intake {}

    /** An export of another corpus says something beside its reports. */
    record Entry(String location, long record, LedgerEntry entry) implements Intake {}

    /** Something could not be read. */
    record Problem(String location, ItemProblem problem) implements Intake {}

    /** A source was stated. */
    record Stated(Source source) implements Intake {}

    /** A file was read to its end; a fetched one may be asked for conditionally from now on. */
    record FileRead(String location, Optional<FetchState> state) implements Intake {}

    /** A file of a folder or archive is of no known format. */
    record Skipped(String location) implements Intake {}

    /** Everything was read, or reading broke down. */
    record End(Optional<Throwable> failure) implements Intake {}
}
