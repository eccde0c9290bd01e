package org.vigie.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The command line. The launcher, which knows JDK types only, finds it by its service property and hands it the
 * arguments; the answer is the exit code.
 */
@Component(service = ToIntFunction.class, property = "vigie.application=cli")
public final class CommandLineApplication implements ToIntFunction<String[]> {

    private final SubcommandRegistry subcommands;
    private final CommandGuard guard;
    private final String version;

    @Activate
    public CommandLineApplication(@Reference SubcommandRegistry subcommands, @Reference CommandGuard guard,
            BundleContext context) {
        this.subcommands = subcommands;
        this.guard = guard;
        this.version = context.getBundle().getVersion().toString();
    }

    @Override
    public int applyAsInt(String[] arguments) {
        try (StandardStreams streams = StandardStreams.open(); SubcommandRegistry.Held held = subcommands.held()) {
            Messages messages = Messages.of(streams.locale());
            RootCommand root = new RootCommand();
            List<String> words = HelpWords.rewritten(arguments);
            CommandLine line = held.commandLine(root, RootCommand.subcommandOf(words), messages);
            return run(line, root, words, streams, messages, held);
        }
    }

    private int run(CommandLine line, RootCommand root, List<String> words, StandardStreams streams,
            Messages messages, SubcommandRegistry.Held held) {
        Failures failures = new Failures(streams, messages, guard);
        try {
            ParseResult parsed = line.parseArgs(words.toArray(String[]::new));
            Optional<Integer> helped = CommandLine.executeHelpRequest(parsed) == null
                    ? Optional.empty()
                    : Optional.of(ExitCode.OK);
            if (helped.isPresent()) {
                return helped.get();
            }
            if (root.versionAsked()) {
                streams.out().println("vigie " + version);
                return ExitCode.OK;
            }
            CommandLine last = parsed.asCommandLineList().getLast();
            if (last.getCommand() instanceof Subcommand subcommand) {
                return failures.run(subcommand, held.contribution(subcommand),
                        new ProcessContext(streams, root.corpus()));
            }
            last.usage(streams.out());
            return words.isEmpty() ? ExitCode.OK : ExitCode.USAGE;
        } catch (ParameterException e) {
            return failures.usage(e);
        }
    }
}
