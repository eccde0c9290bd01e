package org.vigie.cli;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.command.CommandContext;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vigie version}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("version")
@Command(name = "version", sortOptions = false)
public final class VersionCommand implements Subcommand {

    private final BundleContext bundles;

    @Mixin
    private OutputOption output;

    @Activate
    public VersionCommand(BundleContext bundles) {
        this.bundles = bundles;
    }

    @Override
    public int run(CommandContext context) {
        String version = bundles.getBundle().getVersion().toString();
        String java = Runtime.version().toString();
        String framework = bundles.getBundle(0).getSymbolicName() + " " + bundles.getBundle(0).getVersion();
        if (output.isJson()) {
            JsonOutput.write(context.outBytes(), json -> JsonOutput.object(json, () -> {
                json.writeStringProperty("vigie", version);
                json.writeStringProperty("java", java);
                json.writeStringProperty("framework", framework);
            }));
        } else {
            context.out().println("vigie " + version);
            context.out().println("java " + java);
            context.out().println(framework);
        }
        return ExitCode.OK;
    }
}
