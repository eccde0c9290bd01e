package org.vigie.cli.plugins;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.cli.OutputOption;
import org.vigie.command.CommandContext;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import org.vigie.plugins.PluginRepositories;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vigie plugin repository}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("plugin repository")
@Command(name = "repository", sortOptions = false)
public final class RepositoryCommand implements Subcommand {

    private final PluginRepositories repositories;

    @Mixin
    private OutputOption output;

    @Activate
    public RepositoryCommand(@Reference PluginRepositories repositories) {
        this.repositories = repositories;
    }

    @Override
    public int run(CommandContext context) {
        RepositoryOutput.write(context, output, repositories.places());
        return ExitCode.OK;
    }
}
