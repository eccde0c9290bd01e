package org.vigie.cli.plugins;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.cli.OutputOption;
import org.vigie.command.CommandContext;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
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
        ChangeReport report = new ChangeReport(context, output);
        for (String place : wanted) {
            report.run(place, () -> plugins.installed(place).isPresent()
                    ? consents.attempt(context, consent -> plugins.update(place, consent))
                    : Optional.of(consents.attempt(context, consent -> plugins.install(place, consent))));
        }
        return report.end();
    }
}
