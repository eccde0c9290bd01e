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
import org.vigie.plugins.TrustStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vigie plugin trust list}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("plugin trust list")
@Command(name = "list", sortOptions = false)
public final class TrustListCommand implements Subcommand {

    private final TrustStore trust;

    @Mixin
    private OutputOption output;

    @Activate
    public TrustListCommand(@Reference TrustStore trust) {
        this.trust = trust;
    }

    @Override
    public int run(CommandContext context) {
        TrustOutput.write(context, output, trust.publishers());
        return ExitCode.OK;
    }
}
