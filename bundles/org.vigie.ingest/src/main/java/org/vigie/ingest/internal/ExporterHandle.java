package org.vigie.ingest.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.osgi.service.component.ComponentServiceObjects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.corpus.CorpusException;
import org.vigie.exporter.ExportSummary;
import org.vigie.exporter.Exporter;
import org.vigie.exporter.ExporterOption;
import org.vigie.exporter.Selection;
import org.vigie.ingest.ContributionException;
import org.vigie.ingest.Formats.Format;
import org.vigie.isolation.Contribution;
import org.vigie.isolation.Leash;
import org.vigie.isolation.Leashed;
import org.vigie.model.Phrases;
import org.vigie.search.SearchException;

/** An exporter of somebody else: activated when it is used, run on a leash, and held back when it failed too often. */
final class ExporterHandle {

    private static final Logger LOG = LoggerFactory.getLogger(ExporterHandle.class);
    private static final Phrases WORDS = Phrases.of(ExporterHandle.class);

    private final Format format;
    private final Contribution contribution;
    private final ComponentServiceObjects<Exporter> service;
    private final Guard guard;

    ExporterHandle(Format format, ComponentServiceObjects<Exporter> service, Guard guard) {
        this.format = format;
        this.contribution = new Contribution(Contribution.EXPORTER, format.id(), format.bundle());
        this.service = service;
        this.guard = guard;
    }

    Format format() {
        return format;
    }

    /** What is done with an exporter. */
    @FunctionalInterface
    private interface Use<T> {
        T with(Exporter exporter) throws IOException;
    }

    /** Returns what the user may choose. An exporter that fails at that is not held back for it: it may write well. */
    List<ExporterOption> options() {
        try {
            return use(guard.recognition(), exporter -> distinct(exporter.options()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Failure e) {
            LOG.error("Exporter {} of {} does not say its options", contribution.id(), contribution.bundle(),
                    e.getCause());
            throw new ContributionException(WORDS.say("The exporter “%s” of %s cannot say which options it has (%s)",
                    contribution.id(), contribution.bundle(), e.getMessage()), e.getCause());
        }
    }

    private static List<ExporterOption> distinct(List<ExporterOption> options) {
        long names = options.stream().map(ExporterOption::name).distinct().count();
        if (names < options.size()) {
            throw new IllegalArgumentException(WORDS.say("two options have the same name"));
        }
        return List.copyOf(options);
    }

    ExportSummary write(Selection selection, OutputStream out) throws IOException {
        Leash leash = guard.exporter();
        Selection leashed = new LeashedSelection(selection, leash);
        try {
            ExportSummary summary = use(leash, exporter -> exporter.write(leashed, Leashed.output(leash, out)));
            guard.worked(contribution);
            return summary;
        } catch (Failure e) {
            LOG.error("Exporter {} of {} failed", contribution.id(), contribution.bundle(), e.getCause());
            guard.failed(contribution, e.getMessage());
            throw new ContributionException(WORDS.say(
                    "The exporter “%s” of %s failed (%s); what was written is not whole. The log has the details",
                    contribution.id(), contribution.bundle(), e.getMessage()), e.getCause());
        }
    }

    /** The exporter hung or threw something; the message is that in words. */
    private static final class Failure extends Exception {

        private static final long serialVersionUID = 1L;

        Failure(String reason, Throwable cause) {
            super(reason, cause);
        }
    }

    private <T> T use(Leash leash, Use<T> use) throws IOException, Failure {
        if (guard.holds(contribution)) {
            throw new IllegalArgumentException(WORDS.say(
                    "The exporter “%s” is held back, as it failed too often; “vigie plugin list” says of which plugin it"
                            + " is, and “vigie plugin free” lets it be used again",
                    format.id()));
        }
        try {
            return leash.call("vigie-exporter " + format.id(), () -> activated(use));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (Leash.HungException e) {
            throw new Failure(e.getMessage(), e);
        } catch (Leash.ThrownException e) {
            switch (e.getCause()) {
                // not the exporter's fault
                case IOException failure -> throw failure;
                case CorpusException failure -> throw failure;
                case SearchException failure -> throw failure;
                default -> throw new Failure(e.getMessage(), e.getCause());
            }
        }
    }

    private <T> T activated(Use<T> use) throws IOException {
        Exporter exporter = service.getService();
        if (exporter == null) {
            throw new IllegalStateException(WORDS.say("it could not be made"));
        }
        try {
            return use.with(exporter);
        } finally {
            service.ungetService(exporter);
        }
    }
}
