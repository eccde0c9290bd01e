package org.vigie.sample.ransomwarelive;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.command.CommandContext;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import org.vigie.corpus.Cursor;
import org.vigie.ingest.Workspace;
import org.vigie.ingest.Workspaces;
import org.vigie.model.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vigie ransomware-groups}: how many claims of which group the corpus has. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("ransomware-groups")
@Command(name = "ransomware-groups", description = "Count the claims of ransomware groups in the corpus.")
public final class GroupsCommand implements Subcommand {

    private final Workspaces workspaces;

    @Option(names = "--least", paramLabel = "N", description = "Only groups with this many claims or more (default: 1).")
    private long least = 1;

    @Activate
    public GroupsCommand(@Reference Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public int run(CommandContext context) {
        Map<String, Long> counts = new TreeMap<>();
        try (Workspace workspace = workspaces.open(context.corpus());
                Cursor<Report> reports = workspace.corpus().reports()) {
            while (reports.hasNext() && !context.isCancelled()) {
                Report report = reports.next();
                if (report.source().name().equals(ClaimImporter.SOURCE)) {
                    report.current().content().attributes().getOrDefault(ClaimImporter.GROUP, List.of())
                            .forEach(group -> counts.merge(group, 1L, Long::sum));
                }
            }
        }
        counts.entrySet().stream().filter(count -> count.getValue() >= least)
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .forEach(count -> context.out().printf("%6d  %s%n", count.getValue(), count.getKey()));
        return ExitCode.OK;
    }
}
