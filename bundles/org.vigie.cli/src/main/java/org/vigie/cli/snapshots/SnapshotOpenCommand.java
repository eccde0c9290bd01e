package org.vigie.cli.snapshots;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.cli.Messages;
import org.vigie.command.CommandContext;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import org.vigie.snapshot.Snapshots;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie snapshot open}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("snapshot open")
@Command(name = "open", sortOptions = false)
public final class SnapshotOpenCommand implements Subcommand {

    private static final int HASH = 16;

    private final Snapshots snapshots;
    private final Path data;

    @Parameters(paramLabel = "FILE", descriptionKey = "snapshot.file")
    private Path file;

    @Option(names = "--into", paramLabel = "DIR", descriptionKey = "snapshot.into")
    private Optional<Path> folder = Optional.empty();

    @Activate
    public SnapshotOpenCommand(@Reference Snapshots snapshots, BundleContext context) {
        this.snapshots = snapshots;
        this.data = Path.of(context.getProperty("vigie.data"));
    }

    @Override
    public int run(CommandContext context) throws IOException {
        Messages messages = Messages.of(context.locale());
        Path target = folder.isPresent()
                ? folder.get()
                : data.resolve("snapshots").resolve(snapshots.read(file).hash().substring(0, HASH));
        snapshots.open(file, target);
        context.out().println(messages.text("snapshot.opened", target.toAbsolutePath().normalize()));
        return ExitCode.OK;
    }
}
