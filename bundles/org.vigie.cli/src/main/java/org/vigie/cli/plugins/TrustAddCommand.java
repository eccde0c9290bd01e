package org.vigie.cli.plugins;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.cli.Messages;
import org.vigie.cli.OutputOption;
import org.vigie.command.CommandContext;
import org.vigie.command.CommandException;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import org.vigie.plugins.PluginException;
import org.vigie.plugins.Publisher;
import org.vigie.plugins.TrustStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie plugin trust add}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("plugin trust add")
@Command(name = "add", sortOptions = false)
public final class TrustAddCommand implements Subcommand {

    private final TrustStore trust;

    @Parameters(paramLabel = "FILE", descriptionKey = "plugin.trust.file")
    private Path file;

    @Option(names = "--name", paramLabel = "NAME", required = true, descriptionKey = "plugin.trust.name")
    private String name;

    @Option(names = "--fingerprint", paramLabel = "DIGITS", descriptionKey = "plugin.trust.fingerprint")
    private Optional<String> fingerprint = Optional.empty();

    @Mixin
    private OutputOption output;

    @Activate
    public TrustAddCommand(@Reference TrustStore trust) {
        this.trust = trust;
    }

    @Override
    public int run(CommandContext context) throws CommandException, PluginException {
        Messages messages = Messages.of(context.locale());
        if (name.isBlank()) {
            throw new CommandException(ExitCode.USAGE, messages.text("plugin.trust.blank"));
        }
        Publisher publisher = trust.read(file);
        if (fingerprint.isPresent() && !publisher.fingerprint().equalsIgnoreCase(fingerprint.get())) {
            throw new CommandException(ExitCode.FAILED,
                    messages.text("plugin.trust.differs", file, publisher.fingerprint(), fingerprint.get()));
        }
        Publisher added = trust.add(file, name);
        Outcome.write(context, output, messages.text("plugin.trust.added", added.name(), added.fingerprint()),
                Map.of("name", added.name(), "fingerprint", added.fingerprint()));
        return ExitCode.OK;
    }
}
