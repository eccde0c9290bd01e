package org.vigie.ingest.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.vigie.isolation.Contribution;
import org.vigie.isolation.Leash;
import org.vigie.isolation.Quarantine;

/**
 * Runs what bundles contribute, each on a leash, and keeps account of what fails. Where there is no quarantine, as in
 * processes without plugins, nothing is held back.
 */
@Designate(ocd = Guard.Limits.class)
@Component(service = Guard.class, configurationPid = "org.vigie.limits")
public final class Guard {

    /** The settings: how long a contribution may be silent. Zero is for ever. */
    @ObjectClassDefinition(name = "%limits", description = "%limits.description", localization = "OSGI-INF/l10n/bundle")
    public @interface Limits {
        /** Seconds for an importer that neither reads on nor gives a report. */
        @AttributeDefinition(name = "%limits.importerSeconds", description = "%limits.importerSeconds.description", min = "0")
        int importerSeconds() default 60;

        /** Seconds for an importer to say whether it recognises an input. */
        @AttributeDefinition(name = "%limits.recognitionSeconds", description = "%limits.recognitionSeconds.description", min = "0")
        int recognitionSeconds() default 10;

        /** Seconds for an annotator to look at a text. */
        @AttributeDefinition(name = "%limits.annotatorSeconds", description = "%limits.annotatorSeconds.description", min = "0")
        int annotatorSeconds() default 60;

        /** Seconds for an exporter that neither asks for a report nor writes. */
        @AttributeDefinition(name = "%limits.exporterSeconds", description = "%limits.exporterSeconds.description", min = "0")
        int exporterSeconds() default 60;
    }

    /** Not longer, for a thread may remember something of a plugin that has gone. */
    private static final Duration IDLE = Duration.ofSeconds(1);

    /** Inputs are many and small: each would cost the start of two threads. Never shut down: idle ones end by themselves. */
    private final Executor threads = new ThreadPoolExecutor(0, Integer.MAX_VALUE, IDLE.toMillis(),
            TimeUnit.MILLISECONDS, new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("vigie-idle").inheritInheritableThreadLocals(false).factory());
    private volatile Limits limits;
    private volatile Optional<Quarantine> quarantine = Optional.empty();

    @Activate
    public Guard(Limits limits) {
        this.limits = limits;
    }

    @Modified
    void change(Limits changed) {
        limits = changed;
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setQuarantine(Quarantine service) {
        quarantine = Optional.of(service);
    }

    void unsetQuarantine(Quarantine service) {
        // another one may have come before this one went
        quarantine = quarantine.filter(current -> current != service);
    }

    Leash importer() {
        return new Leash(Duration.ofSeconds(limits.importerSeconds()), threads);
    }

    Leash recognition() {
        return new Leash(Duration.ofSeconds(limits.recognitionSeconds()), threads);
    }

    /** Returns how long an annotator may look at a text; zero for ever. */
    Duration annotator() {
        return Duration.ofSeconds(limits.annotatorSeconds());
    }

    Leash exporter() {
        return new Leash(Duration.ofSeconds(limits.exporterSeconds()), threads);
    }

    /** Says whether something failed so often that it is not to be used. */
    boolean holds(Contribution contribution) {
        return quarantine.map(service -> service.holds(contribution)).orElse(false);
    }

    void failed(Contribution contribution, String reason) {
        quarantine.ifPresent(service -> service.failed(contribution, reason));
    }

    void worked(Contribution contribution) {
        quarantine.ifPresent(service -> service.worked(contribution));
    }
}
