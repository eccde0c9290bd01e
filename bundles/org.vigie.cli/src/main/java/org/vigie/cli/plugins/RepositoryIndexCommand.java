package org.vigie.cli.plugins;

import java.nio.file.Path;
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

/** {@code vigie plugin repository index}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("plugin repository index")
@Command(name = "index", sortOptions = false)
public final class RepositoryIndexCommand implements Subcommand {

    private final PluginRepositories repositories;

    @Parameters(paramLabel = "DIR", descriptionKey = "plugin.repository.folder")
    private Path folder;

    @Mixin
    private OutputOption output;

    @Activate
    public RepositoryIndexCommand(@Reference PluginRepositories repositories) {
        this.repositories = repositories;
    }

    @Override
    public int run(CommandContext context) throws PluginException {
        int archives = repositories.index(folder).size();
        Outcome.write(context, output,
                Messages.of(context.locale()).text("plugin.repository.indexed", folder, archives),
                Map.of("place", folder, "archives", archives));
        return ExitCode.OK;
    }
}
