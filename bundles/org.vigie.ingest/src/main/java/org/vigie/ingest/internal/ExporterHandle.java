package org.vigie.ingest.internal;

import java.io.IOException;
import java.io.OutputStream;
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

    List<ExporterOption> options() {
        try {
            return List.copyOf(use(guard.recognition(), Exporter::options));
        } catch (IOException e) {
            throw failed(e.getMessage(), e);
        }
    }

    ExportSummary write(Selection selection, OutputStream out) throws IOException {
        Leash leash = guard.exporter();
        Selection leashed = new LeashedSelection(selection, leash);
        ExportSummary summary = use(leash, exporter -> exporter.write(leashed, Leashed.output(leash, out)));
        guard.worked(contribution);
        return summary;
    }

    private <T> T use(Leash leash, Use<T> use) throws IOException {
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
            throw failed(e.getMessage(), e);
        } catch (Leash.ThrownException e) {
            switch (e.getCause()) {
                // not the exporter's fault
                case IOException failure -> throw failure;
                case CorpusException failure -> throw failure;
                case SearchException failure -> throw failure;
                default -> throw failed(e.getMessage(), e.getCause());
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

    private ContributionException failed(String reason, Throwable cause) {
        LOG.error("Exporter {} of {} failed", contribution.id(), contribution.bundle(), cause);
        guard.failed(contribution, reason);
        return new ContributionException(
                WORDS.say("The exporter “%s” of %s failed (%s); what was written is not whole. The log has the details",
                        contribution.id(), contribution.bundle(), reason),
                cause);
    }
}
