package org.vigie.command;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A subcommand. A plugin registers it as a service of prototype scope whose class carries picocli's {@code @Command}
 * with the name of the subcommand; each call of the command line gets an object of its own, whose options and parameters
 * picocli sets before {@link #run}.
 */
@ConsumerType
public interface Subcommand {

    /**
     * Does the work.
     *
     * @param context the terminal, the corpus and the language of this call
     * @return one of {@link ExitCode}
     * @throws Exception a {@link CommandException} carries a message for the user; anything else is reported as a fault
     *         and written to the log
     */
    int run(CommandContext context) throws Exception;
}
