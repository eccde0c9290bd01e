package org.vigie.ingest.internal;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.osgi.service.component.ComponentServiceObjects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.importer.ImportInput;
import org.vigie.importer.Importer;
import org.vigie.importer.InputHead;
import org.vigie.importer.ItemProblem;
import org.vigie.importer.Recognition;
import org.vigie.importer.RecordImporter;
import org.vigie.importer.RecordShape;
import org.vigie.importer.ReportDraft;
import org.vigie.importer.ReportSink;
import org.vigie.ingest.Formats.Format;
import org.vigie.model.Phrases;
import org.vigie.model.Findings;
import org.vigie.model.LedgerEntry;
import org.vigie.model.Source;
import org.vigie.isolation.Contribution;
import org.vigie.isolation.Failure;
import org.vigie.isolation.Leash;

/** An importer as the pipeline uses it: whatever it throws stays with the input that it read. */
final class ImporterHandle {

    private static final Phrases WORDS = Phrases.of(ImporterHandle.class);

    private static final Logger LOG = LoggerFactory.getLogger(ImporterHandle.class);

    private final Format format;
    private final String usualKind;
    private final ComponentServiceObjects<Importer> service;
    private final Guard guard;
    private final Contribution contribution;
    private volatile boolean gone;

    ImporterHandle(Format format, String usualKind, ComponentServiceObjects<Importer> service, Guard guard) {
        this.format = format;
        this.usualKind = usualKind;
        this.service = service;
        this.guard = guard;
        this.contribution = new Contribution(Contribution.IMPORTER, format.id(), format.bundle());
    }

    Format format() {
        return format;
    }

    Contribution contribution() {
        return contribution;
    }

    /** Says whether it failed so often that it is not to be used. */
    boolean isHeldBack() {
        return guard.holds(contribution);
    }

    /** Says whether the service has gone; during an update of its plugin another one is there already. */
    boolean isGone() {
        return gone;
    }

    String usualKind() {
        return usualKind;
    }

    /** Called when the service goes: reads that are under way end at their next report. */
    void leave() {
        gone = true;
    }

    Recognition recognise(InputHead head) {
        try {
            return with(importer -> importer.recognise(head));
        } catch (GoneException _) {
            return Recognition.NONE;
        } catch (Throwable e) {
            // whatever it is, the others are asked all the same
            failed(head, e);
            return Recognition.NONE;
        }
    }

    /** Called when it did not say whether it recognises an input. */
    void hungAt(InputHead head, Leash.HungException e) {
        failed(head, e);
    }

    private void failed(InputHead head, Throwable thrown) {
        LOG.error("Importer {} of {} failed on {}", format.id(), format.bundle(), head.name(), thrown);
        guard.failed(contribution, Failure.of(thrown));
    }

    /**
     * Reads an input; whatever the importer throws, and that it hangs, becomes a problem of that input.
     *
     * @throws IOException if the input cannot be read
     * @throws CancellationException if the import was stopped
     */
    void read(ImportInput input, ReportSink sink) throws IOException {
        Leash leash = guard.importer();
        Guarded guarded = new Guarded(sink, leash);
        try {
            leash.call("vigie-importer " + format.id(), () -> with(importer -> {
                importer.read(new LeashedInput(input, leash), guarded);
                return null;
            }));
            guard.worked(contribution);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        } catch (Leash.HungException e) {
            failed(input.head(), e);
            fault(sink, WORDS.say("the importer “%s” of %s hung (%s) and was given up; the log says where", format.id(),
                    format.bundle(), e.getMessage()));
        } catch (Leash.ThrownException e) {
            thrown(input.head(), guarded, sink, e.getCause());
        }
    }

    /** Returns which fields the records of an input have; empty when it reads no such records, or fails. */
    Optional<RecordShape> shape(ImportInput input) {
        Leash leash = guard.importer();
        try {
            return leash.call("vigie-importer " + format.id(),
                    () -> with(importer -> importer instanceof RecordImporter records
                            ? Optional.of(records.shape(new LeashedInput(input, leash)))
                            : Optional.<RecordShape>empty()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        } catch (Leash.HungException | Leash.ThrownException e) {
            // what reads the same input next says what is wrong with it
            LOG.warn("Importer {} of {} cannot tell the fields of {}", format.id(), format.bundle(),
                    input.head().name(), e);
            return Optional.empty();
        }
    }

    private void thrown(InputHead head, Guarded guarded, ReportSink sink, Throwable thrown) throws IOException {
        if (guarded.stopped()) {
            throw (CancellationException) new CancellationException("the import was stopped").initCause(thrown);
        }
        switch (thrown) {
            case GoneException _ -> fault(sink, WORDS.say("the importer “%s” was removed while it read", format.id()));
            case IOException failure -> throw failure;
            default -> {
                failed(head, thrown);
                fault(sink, WORDS.say("the importer “%s” of %s failed (%s); the log has the details", format.id(),
                        format.bundle(), Failure.of(thrown)));
            }
        }
    }

    private static void fault(ReportSink sink, String reason) {
        sink.problem(new ItemProblem(ItemProblem.Kind.FAULT, 0, 0, reason));
    }

    /** Something to do with the importer. */
    private interface Use<T> {
        T with(Importer importer) throws IOException;
    }

    private <T> T with(Use<T> use) throws IOException {
        Importer importer = service.getService();
        if (importer == null && gone) {
            throw new GoneException();
        } else if (importer == null) {
            throw new IllegalStateException(WORDS.say("it could not be made"));
        }
        try {
            return use.with(importer);
        } finally {
            if (!gone) {
                service.ungetService(importer);
            }
        }
    }

    /** The service went away. */
    private static final class GoneException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final class Guarded implements ReportSink {
        private final ReportSink sink;
        private final Leash leash;
        private volatile boolean stopped;

        Guarded(ReportSink sink, Leash leash) {
            this.sink = sink;
            this.leash = leash;
        }

        /** Says whether the import was stopped, which is no fault of the importer. */
        boolean stopped() {
            return stopped;
        }

        private void back(Runnable work) {
            leash.back(() -> {
                try {
                    work.run();
                } catch (CancellationException e) {
                    stopped = true;
                    throw e;
                }
                return null;
            });
        }

        @Override
        public void report(ReportDraft draft) {
            give(() -> sink.report(draft));
        }

        @Override
        public void report(ReportDraft draft, Findings stated) {
            give(() -> sink.report(draft, stated));
        }

        private void give(Runnable work) {
            if (gone) {
                throw new GoneException();
            }
            back(work);
        }

        @Override
        public void problem(ItemProblem problem) {
            back(() -> sink.problem(problem));
        }

        @Override
        public void entry(long record, LedgerEntry entry) {
            back(() -> sink.entry(record, entry));
        }

        @Override
        public void source(Source source) {
            back(() -> sink.source(source));
        }
    }
}
