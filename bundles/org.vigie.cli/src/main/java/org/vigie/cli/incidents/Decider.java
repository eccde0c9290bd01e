package org.vigie.cli.incidents;

import java.util.Optional;
import org.vigie.cli.Messages;
import org.vigie.cli.WaitOptions;
import org.vigie.command.CommandContext;
import org.vigie.command.CommandException;
import org.vigie.command.ExitCode;
import org.vigie.corpus.Corpus;
import org.vigie.evidence.CaseFile;
import org.vigie.evidence.Incidents;
import org.vigie.ingest.Workspace;
import org.vigie.ingest.Workspaces;
import org.vigie.model.Decision;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all subcommands share that write down a decision. */
final class Decider {

    /** Makes of what the user typed what is decided. */
    interface Reading {
        Decision.Act of(CaseFile cases, Corpus corpus, Messages messages) throws CommandException;
    }

    @Option(names = "--as", paramLabel = "NAME", descriptionKey = "decide.as")
    private Optional<String> who = Optional.empty();

    @Mixin
    private WaitOptions waits;

    int run(CommandContext context, Workspaces workspaces, Incidents incidents, Reading reading)
            throws CommandException {
        Messages messages = Messages.of(context.locale());
        try (Workspace workspace = workspaces.open(context.corpus())) {
            Decision.Act act = reading.of(incidents.read(workspace), workspace.corpus(), messages);
            Decision decision = incidents.decide(workspace, who.orElseGet(incidents::analyst), act,
                    waits.waiting(context, messages));
            context.out().println(messages.text("decide.done", decision.number()));
            return ExitCode.OK;
        }
    }
}
