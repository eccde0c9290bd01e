package org.vigie.cli.plugins;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.cli.Messages;
import org.vigie.cli.OutputOption;
import org.vigie.command.CommandContext;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import org.vigie.plugins.PluginException;
import org.vigie.plugins.PluginRepositories;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vigie plugin repository add}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("plugin repository add")
@Command(name = "add", sortOptions = false)
public final class RepositoryAddCommand implements Subcommand {

    private final PluginRepositories repositories;

    @Parameters(paramLabel = "DIR|ADDRESS", descriptionKey = "plugin.repository.place")
    private String place;

    @Mixin
    private OutputOption output;

    @Activate
    public RepositoryAddCommand(@Reference PluginRepositories repositories) {
        this.repositories = repositories;
    }

    @Override
    public int run(CommandContext context) throws PluginException {
        int archives = repositories.add(place);
        Outcome.write(context, output, Messages.of(context.locale()).text("plugin.repository.added", place, archives),
                Map.of("place", place, "archives", archives));
        return ExitCode.OK;
    }
}
