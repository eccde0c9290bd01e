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
import org.vigie.plugins.Publisher;
import org.vigie.plugins.TrustStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vigie plugin trust remove}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("plugin trust remove")
@Command(name = "remove", sortOptions = false)
public final class TrustRemoveCommand implements Subcommand {

    private final TrustStore trust;

    @Parameters(paramLabel = "NAME|FINGERPRINT", descriptionKey = "plugin.trust.which")
    private String publisher;

    @Mixin
    private OutputOption output;

    @Activate
    public TrustRemoveCommand(@Reference TrustStore trust) {
        this.trust = trust;
    }

    @Override
    public int run(CommandContext context) throws PluginException {
        Publisher removed = trust.remove(publisher);
        Outcome.write(context, output, Messages.of(context.locale()).text("plugin.trust.removed", removed.name(),
                removed.fingerprint()),
                Map.of("name", removed.name(), "fingerprint", removed.fingerprint()));
        return ExitCode.OK;
    }
}
