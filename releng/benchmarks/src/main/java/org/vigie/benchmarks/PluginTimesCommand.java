package org.vigie.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.command.CommandContext;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import org.vigie.plugins.Consent;
import org.vigie.plugins.PluginException;
import org.vigie.plugins.Plugins;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie plugin-times}: installs and removes an archive again and again in this process, and prints the medians. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("plugin-times")
@Command(name = "plugin-times", description = "Measure how long installing and removing a plugin takes.")
public final class PluginTimesCommand implements Subcommand {

    private static final double MILLION = 1e6;

    private final Plugins plugins;

    @Parameters(paramLabel = "ARCHIVE", description = "The archive.")
    private Path archive;

    @Option(names = "--rounds", paramLabel = "N", description = "How often (default: 30).")
    private int rounds = 30;

    @Option(names = "--warm-up", paramLabel = "N", description = "How often before that (default: 10).")
    private int warmUp = 10;

    @Activate
    public PluginTimesCommand(@Reference Plugins plugins) {
        this.plugins = plugins;
    }

    @Override
    public int run(CommandContext context) throws PluginException {
        List<Double> installing = new ArrayList<>();
        List<Double> removing = new ArrayList<>();
        for (int i = -warmUp; i < rounds; i++) {
            long start = System.nanoTime();
            String id = plugins
                    .install(archive.toString(),
                            Consent.to(PluginException.Problem.UNSIGNED, PluginException.Problem.DOWNGRADE))
                    .plugin().id();
            long installed = System.nanoTime();
            plugins.remove(id, false);
            long removed = System.nanoTime();
            if (i >= 0) {
                installing.add((installed - start) / MILLION);
                removing.add((removed - installed) / MILLION);
            }
        }
        context.out().printf(Locale.ROOT, "install: median %.0f ms, worst %.0f ms%n", median(installing),
                installing.getLast());
        context.out().printf(Locale.ROOT, "remove: median %.0f ms, worst %.0f ms%n", median(removing),
                removing.getLast());
        return ExitCode.OK;
    }

    /** Sorts, and returns the one in the middle. */
    private static double median(List<Double> values) {
        values.sort(null);
        return values.get(values.size() / 2);
    }
}
