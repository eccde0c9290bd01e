package org.vigie.cli.incidents;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.cli.Messages;
import org.vigie.command.CommandContext;
import org.vigie.command.CommandException;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import org.vigie.evidence.CaseFile;
import org.vigie.evidence.Incidents;
import org.vigie.ingest.Workspaces;
import org.vigie.model.Decision.Act;
import org.vigie.model.Decision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vigie decide undo}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("decide undo")
@Command(name = "undo", sortOptions = false)
public final class DecideUndoCommand implements Subcommand {

    private final Workspaces workspaces;
    private final Incidents incidents;

    @Parameters(index = "0", arity = "0..1", paramLabel = "NUMBER", descriptionKey = "decide.number")
    private Optional<Long> number = Optional.empty();

    @Mixin
    private Decider decider;

    @Activate
    public DecideUndoCommand(@Reference Workspaces workspaces, @Reference Incidents incidents) {
        this.workspaces = workspaces;
        this.incidents = incidents;
    }

    @Override
    public int run(CommandContext context) throws CommandException {
        return decider.run(context, workspaces, incidents,
                (cases, corpus,
                        messages) -> new Act.Undo(number.isPresent() ? number.get() : last(cases, messages)));
    }

    /** Returns the last decision that holds. */
    private static long last(CaseFile cases, Messages messages) throws CommandException {
        return cases.decisions().reversed().stream()
                .filter(decision -> !(decision.act() instanceof Act.Undo)
                        && !cases.undone().contains(decision.number()))
                .mapToLong(Decision::number).findFirst()
                .orElseThrow(() -> new CommandException(ExitCode.USAGE, messages.text("decide.nothing")));
    }
}
