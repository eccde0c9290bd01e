package org.vigie.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.command.CommandContext;
import org.vigie.command.CommandException;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import picocli.CommandLine.Command;

/** {@code vigie workbench}: the desktop, which is there when this process was started with its features. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("workbench")
@Command(name = "workbench", sortOptions = false)
public final class WorkbenchCommand implements Subcommand {

    private final Optional<ToIntFunction<Path>> desktop;

    /** @param desktop takes the folder of a corpus and returns an exit code when the user quits; {@code null} if not here */
    @Activate
    public WorkbenchCommand(
            @Reference(target = "(vigie.application=workbench)", cardinality = ReferenceCardinality.OPTIONAL) ToIntFunction<Path> desktop) {
        this.desktop = Optional.ofNullable(desktop);
    }

    @Override
    public int run(CommandContext context) throws CommandException {
        Messages messages = Messages.of(context.locale());
        try {
            return desktop.orElseThrow(() -> new IllegalStateException(messages.text("workbench.missing")))
                    .applyAsInt(context.corpus());
        } catch (IllegalStateException e) {
            throw new CommandException(ExitCode.FAILED, e.getMessage(), e);
        }
    }
}
