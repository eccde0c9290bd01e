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
        ChangeReport report = new ChangeReport(context, output);
        for (String place : places) {
            report.run(place, () -> Optional.of(consents.attempt(context, consent -> plugins.install(place, consent))));
        }
        return report.end();
    }
}
