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

/** An importer as the pipeline uses it: whatever it throws stays with the input that it read. */
final class ImporterHandle {

    private static final Phrases WORDS = Phrases.of(ImporterHandle.class);

    private static final Logger LOG = LoggerFactory.getLogger(ImporterHandle.class);

    private final Format format;
    private final String usualKind;
    private final ComponentServiceObjects<Importer> service;
    private volatile boolean gone;

    ImporterHandle(Format format, String usualKind, ComponentServiceObjects<Importer> service) {
        this.format = format;
        this.usualKind = usualKind;
        this.service = service;
    }

    Format format() {
        return format;
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
            return Recognition.NONE;
        }
    }

    void read(ImportInput input, ReportSink sink) throws IOException {
        try {
            with(importer -> {
                importer.read(input, new Guarded(sink));
                return null;
            });
        } catch (GoneException _) {
            fault(sink, WORDS.say("the importer “%s” was removed while it read", format.id()));
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            LOG.error("Importer {} of {} failed on {}", format.id(), format.bundle(), input.head().name(), e);
            fault(sink, WORDS.say("the importer “%s” failed (%s); the log has the details", format.id(), e));
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

        Guarded(ReportSink sink) {
            this.sink = sink;
        }

        @Override
        public void report(ReportDraft draft) {
            if (gone) {
                throw new GoneException();
            }
            sink.report(draft);
        }

        @Override
        public void problem(ItemProblem problem) {
            sink.problem(problem);
        }

        @Override
        public void source(Source source) {
            sink.source(source);
        }
    }
}
