package org.vigie.cli.plugins;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.cli.OutputOption;
import org.vigie.command.CommandContext;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import org.vigie.plugins.InstalledPlugin;
import org.vigie.plugins.PluginException;
import org.vigie.plugins.Plugins;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vigie plugin install}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("plugin install")
@Command(name = "install", sortOptions = false)
public final class PluginInstallCommand implements Subcommand {

    private final Plugins plugins;

    @Parameters(arity = "1..*", paramLabel = "FILE|ADDRESS|ID", descriptionKey = "plugin.place")
    private List<String> places;

    @Mixin
    private ConsentOptions consents;

    @Mixin
    private OutputOption output;

    @Activate
    public PluginInstallCommand(@Reference Plugins plugins) {
        this.plugins = plugins;
    }

    @Override
    public int run(CommandContext context) throws PluginException {
        List<InstalledPlugin> installed = new ArrayList<>();
        for (String place : places) {
            installed.add(consents.attempt(context, consent -> plugins.install(place, consent)));
        }
        new ChangeReport(context, output).installed(installed);
        return ExitCode.OK;
    }
}
