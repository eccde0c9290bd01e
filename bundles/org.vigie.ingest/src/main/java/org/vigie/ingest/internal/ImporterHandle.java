package org.vigie.ingest.internal;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.osgi.service.component.ComponentServiceObjects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.importer.ImportInput;
import org.vigie.importer.Importer;
import org.vigie.importer.InputHead;
import org.vigie.importer.ItemProblem;
import org.vigie.importer.Recognition;
import org.vigie.importer.ReportDraft;
import org.vigie.importer.ReportSink;
import org.vigie.ingest.Formats.Format;
import org.vigie.model.Phrases;
import org.vigie.model.Source;
import org.vigie.plugins.Contribution;
import org.vigie.plugins.Leash;

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
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
            LOG.error("Importer {} of {} failed to look at {}", format.id(), format.bundle(), head.name(), e);
            guard.failed(contribution, e.toString());
            return Recognition.NONE;
        }
    }

    /** Called when it did not say whether it recognises an input. */
    void hungAt(InputHead head, Leash.HungException e) {
        LOG.error("Importer {} of {} hung when it looked at {}", format.id(), format.bundle(), head.name(), e);
        guard.failed(contribution, String.valueOf(e.getMessage()));
    }

    void read(ImportInput input, ReportSink sink) throws IOException {
        try {
            Leash leash = guard.importer();
            leash.call("vigie-importer " + format.id(), () -> with(importer -> {
                importer.read(new LeashedInput(input, leash), new Guarded(sink, leash));
                return null;
            }));
            guard.worked(contribution);
        } catch (GoneException _) {
            fault(sink, WORDS.say("the importer “%s” was removed while it read", format.id()));
        } catch (CancellationException | IOException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        } catch (Leash.HungException e) {
            LOG.error("Importer {} of {} hung on {}", format.id(), format.bundle(), input.head().name(), e);
            guard.failed(contribution, String.valueOf(e.getMessage()));
            fault(sink, WORDS.say("the importer “%s” of %s hung (%s) and was given up; the log says where", format.id(),
                    format.bundle(), e.getMessage()));
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            LOG.error("Importer {} of {} failed on {}", format.id(), format.bundle(), input.head().name(), e);
            guard.failed(contribution, e.toString());
            fault(sink, WORDS.say("the importer “%s” of %s failed (%s); the log has the details", format.id(),
                    format.bundle(), e));
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
        if (importer == null) {
            throw new GoneException();
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

        Guarded(ReportSink sink, Leash leash) {
            this.sink = sink;
            this.leash = leash;
        }

        private void back(Runnable work) {
            leash.back(() -> {
                work.run();
                return null;
            });
        }

        @Override
        public void report(ReportDraft draft) {
            if (gone) {
                throw new GoneException();
            }
            back(() -> sink.report(draft));
        }

        @Override
        public void problem(ItemProblem problem) {
            back(() -> sink.problem(problem));
        }

        @Override
        public void source(Source source) {
            back(() -> sink.source(source));
        }
    }
}
