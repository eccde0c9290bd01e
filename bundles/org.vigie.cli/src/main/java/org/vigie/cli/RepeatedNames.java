package org.vigie.cli;

import java.util.Map;
import org.vigie.command.CommandException;
import org.vigie.command.ExitCode;
import picocli.CommandLine.Model.CommandSpec;

/** Options of the form NAME=VALUE may be given several times, but each name once: the last would win without a word. */
public final class RepeatedNames {

    private RepeatedNames() {}

    /**
     * Refuses names that were given more than once.
     *
     * @param given what was understood of the option
     * @throws CommandException if fewer were understood than were given
     */
    public static void refuse(CommandSpec command, String option, Map<String, String> given, Messages messages)
            throws CommandException {
        if (command.findOption(option).originalStringValues().size() > given.size()) {
            throw new CommandException(ExitCode.USAGE, messages.text("option.twice", option));
        }
    }
}
