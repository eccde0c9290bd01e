package org.vigie.cli.plugins;

import java.util.ArrayList;
import java.util.List;
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
import org.vigie.plugins.InstalledPlugin;
import org.vigie.plugins.PluginException;
import org.vigie.plugins.Plugins;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vigie plugin update}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("plugin update")
@Command(name = "update", sortOptions = false)
public final class PluginUpdateCommand implements Subcommand {

    private final Plugins plugins;

    @Parameters(arity = "0..*", paramLabel = "ID|FILE|ADDRESS", descriptionKey = "plugin.update.places")
    private List<String> places = List.of();

    @Mixin
    private ConsentOptions consents;

    @Mixin
    private OutputOption output;

    @Activate
    public PluginUpdateCommand(@Reference Plugins plugins) {
        this.plugins = plugins;
    }

    @Override
    public int run(CommandContext context) throws PluginException {
        List<String> wanted = places.isEmpty()
                ? plugins.installed().stream().map(plugin -> plugin.plugin().id()).toList()
                : places;
        List<InstalledPlugin> updated = new ArrayList<>();
        for (String place : wanted) {
            if (plugins.installed(place).isPresent()) {
                consents.attempt(context, consent -> plugins.update(place, consent)).ifPresent(updated::add);
            } else {
                updated.add(consents.attempt(context, consent -> plugins.install(place, consent)));
            }
        }
        if (updated.isEmpty() && !output.isJson()) {
            context.out().println(Messages.of(context.locale()).text("plugin.update.none"));
        } else {
            new ChangeReport(context, output).installed(updated);
        }
        return ExitCode.OK;
    }
}
