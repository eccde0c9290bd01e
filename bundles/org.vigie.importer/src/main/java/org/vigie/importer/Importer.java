package org.vigie.importer;

import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Reads one format. A plugin registers its importer as a service that carries {@link ImporterFormat}.
 *
 * <p>The pipeline asks every importer how well it recognises an input and lets the best one read it; the user may name
 * one instead. One instance serves many inputs, possibly at the same time and in different threads, so it keeps no state
 * between calls. When its bundle stops, running reads are interrupted.
 */
@ConsumerType
public interface Importer {

    /**
     * Says how sure this importer is that it can read an input, from its name, media type and first bytes alone. Called
     * for every input, so it must be quick (a millisecond) and must not fail on any bytes.
     */
    Recognition recognise(InputHead head);

    /**
     * Reads an input and gives its reports to the sink one by one, never holding the whole input in memory. A bad item
     * is given to {@link ReportSink#problem} and the next one is read; what cannot be read any further is a problem of
     * kind {@link ItemProblem.Kind#SYNTAX} and ends the call normally.
     *
     * @throws IOException if the input itself fails; everything that the sink took stays
     */
    void read(ImportInput input, ReportSink sink) throws IOException;
}
