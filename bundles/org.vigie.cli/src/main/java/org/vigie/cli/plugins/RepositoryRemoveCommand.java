package org.vigie.cli.plugins;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.cli.Messages;
import org.vigie.command.CommandContext;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import org.vigie.plugins.PluginException;
import org.vigie.plugins.PluginRepositories;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vigie plugin repository remove}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("plugin repository remove")
@Command(name = "remove", sortOptions = false)
public final class RepositoryRemoveCommand implements Subcommand {

    private final PluginRepositories repositories;

    @Parameters(paramLabel = "DIR|ADDRESS", descriptionKey = "plugin.repository.place")
    private String place;

    @Activate
    public RepositoryRemoveCommand(@Reference PluginRepositories repositories) {
        this.repositories = repositories;
    }

    @Override
    public int run(CommandContext context) throws PluginException {
        repositories.remove(place);
        context.out().println(Messages.of(context.locale()).text("plugin.repository.removed", place));
        return ExitCode.OK;
    }
}
