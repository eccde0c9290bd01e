package org.vigie.ingest.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.annotator.Annotator;
import org.vigie.annotator.AnnotatorType;
import org.vigie.annotator.Stage;
import org.vigie.isolation.Contribution;
import org.vigie.model.Annotation;
import org.vigie.model.Findings;
import org.vigie.model.PlacedAnnotation;

/** An annotator of somebody else: activated when it is used, and held back when it failed too often. */
final class AnnotatorHandle {

    private static final Logger LOG = LoggerFactory.getLogger(AnnotatorHandle.class);

    private final String id;
    private final int version;
    private final Stage stage;
    private final Contribution contribution;
    private final ComponentServiceObjects<Annotator> service;
    private final Guard guard;

    /** @throws IllegalArgumentException if the service does not say what an annotator must say of itself */
    AnnotatorHandle(ComponentServiceObjects<Annotator> service, Guard guard) {
        ServiceReference<Annotator> reference = service.getServiceReference();
        this.id = String.valueOf(property(reference, "id"));
        this.version = ((Number) property(reference, "version")).intValue();
        this.stage = Stage.valueOf(String.valueOf(property(reference, "stage")));
        this.contribution = new Contribution(Contribution.ANNOTATOR, id, reference.getBundle().getSymbolicName());
        this.service = service;
        this.guard = guard;
    }

    private static Object property(ServiceReference<Annotator> reference, String name) {
        return Optional.ofNullable(reference.getProperty(AnnotatorType.PREFIX_ + name)).orElseThrow(
                () -> new IllegalArgumentException("The annotator " + reference + " does not say its " + name));
    }

    String id() {
        return id;
    }

    int version() {
        return version;
    }

    Stage stage() {
        return stage;
    }

    boolean isHeldBack() {
        return guard.holds(contribution);
    }

    /** Takes note that it did its work; asked once for many texts, as the account of failures is a file. */
    void worked() {
        guard.worked(contribution);
    }

    /** Gets hold of it for a batch; empty when it cannot be made. To be closed by the thread that calls this. */
    Optional<Held> hold() {
        try {
            Annotator annotator = service.getService();
            if (annotator == null) {
                throw new IllegalStateException("it could not be made");
            }
            return Optional.of(new Held(this, annotator));
        } catch (Exception | LinkageError | AssertionError e) {
            failed(e, "being made");
            return Optional.empty();
        }
    }

    /** Takes note that it was given up; what is thrown in its place tells where it was. */
    void hung(Throwable where, Object report) {
        failed(where, report);
    }

    Duration limit() {
        return guard.annotator();
    }

    private void failed(Throwable problem, Object where) {
        LOG.error("The annotator {} of {} failed on {}", id, contribution.bundle(), where, problem);
        guard.failed(contribution, String.valueOf(problem.getMessage()));
    }

    /**
     * An annotator in use by several threads. It is not got and given back for each text: the service objects of Declarative
     * Services bear one thread at a time.
     */
    record Held(AnnotatorHandle handle, Annotator annotator) implements AutoCloseable {

        /**
         * Returns what it finds; empty when it failed, of which the log knows more.
         *
         * @param wanted whether anybody still waits for it; one that was given up has failed already
         */
        Optional<Findings> annotate(TextInHand text, BooleanSupplier wanted) {
            try {
                List<Annotation> found = new ArrayList<>();
                annotator.annotate(text, annotation -> found.add(checked(annotation, text)));
                return Optional.of(new Findings(handle.id, handle.version, found));
            } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
                // whatever a plugin may throw, checked exceptions of other languages among it; not the end of the JVM
                if (wanted.getAsBoolean()) {
                    handle.failed(e, text.report());
                }
                return Optional.empty();
            }
        }

        private static Annotation checked(Annotation annotation, TextInHand text) {
            if (annotation instanceof PlacedAnnotation placed && !placed.passage().isIn(text.text())) {
                throw new IllegalArgumentException(
                        "It quotes “" + placed.passage().quote() + "”, which does not stand at "
                                + placed.passage().start() + " of the text");
            }
            return annotation;
        }

        @Override
        public void close() {
            try {
                handle.service.ungetService(annotator);
            } catch (IllegalStateException | IllegalArgumentException e) {
                LOG.debug("The annotator {} left while it worked", handle.id, e);
            }
        }
    }
}
