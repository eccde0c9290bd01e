package org.vigie.cli.incidents;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.command.CommandContext;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import org.vigie.evidence.Incidents;
import org.vigie.model.ClaimProperties;
import org.vigie.incident.Status;
import org.vigie.command.CommandException;
import org.vigie.cli.Messages;
import java.util.stream.Stream;
import java.util.stream.Collectors;
import java.util.Objects;
import org.vigie.ingest.Workspace;
import org.vigie.ingest.Workspaces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import org.vigie.cli.JsonOutput;
import org.vigie.cli.OutputOption;
import org.vigie.cli.TableOutput;
import org.vigie.evidence.CaseFile;
import org.vigie.incident.IncidentFile;
import org.vigie.model.IncidentId;
import org.vigie.search.ResultType;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie incidents}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("incidents")
@Command(name = "incidents", sortOptions = false)
public final class IncidentsCommand implements Subcommand {

    private final Workspaces workspaces;
    private final Incidents incidents;

    @Parameters(arity = "0..*", paramLabel = "QUERY", descriptionKey = "incidents.query")
    private List<String> words = List.of();

    @Option(names = "--status", paramLabel = "STATUS", descriptionKey = "incidents.status")
    private String status;

    @Option(names = "--has", paramLabel = "PROPERTY", descriptionKey = "incidents.has")
    private String has;

    @Option(names = "--missing", paramLabel = "PROPERTY", descriptionKey = "incidents.missing")
    private String missing;

    @Option(names = "--victim", paramLabel = "NAME", descriptionKey = "incidents.victim")
    private String victim;

    @Mixin
    private OutputOption output;

    @Activate
    public IncidentsCommand(@Reference Workspaces workspaces, @Reference Incidents incidents) {
        this.workspaces = workspaces;
        this.incidents = incidents;
    }

    @Override
    public int run(CommandContext context) throws CommandException {
        try (Workspace workspace = workspaces.open(context.corpus())) {
            check(workspace, Messages.of(context.locale()));
            List<IncidentFile> files = files(workspace, context).stream().filter(this::isWanted).toList();
            TableOutput table = new TableOutput(List.of("id", "status", "reports", "claims", "title"));
            files.forEach(
                    file -> table.row(file.incident().id(), file.status().word(), file.reports().size(), claims(file),
                            file.incident().title()));
            switch (output.output()) {
                case JSON -> JsonOutput.write(context.outBytes(), json -> {
                    json.writeStartArray();
                    files.forEach(file -> IncidentJson.incident(json, file));
                    json.writeEndArray();
                });
                case CSV -> table.csv(context.out());
                case TABLE -> table.table(context);
            }
            return ExitCode.OK;
        }
    }

    /** A word that is misspelt would find nothing, or everything, without saying why. */
    private void check(Workspace workspace, Messages messages) throws CommandException {
        if (status != null && Stream.of(Status.values()).map(Status::word).noneMatch(status::equals)) {
            throw new CommandException(ExitCode.USAGE, messages.text("incidents.status.unknown", status,
                    Stream.of(Status.values()).map(Status::word).collect(Collectors.joining(", "))));
        }
        for (String property : Stream.of(has, missing).filter(Objects::nonNull).toList()) {
            boolean known = ClaimProperties.ALL.contains(property) || incidents.read(workspace).incidents().stream()
                    .anyMatch(file -> file.property(property).isPresent());
            if (!known) {
                throw new CommandException(ExitCode.USAGE, messages.text("incidents.property.unknown", property,
                        String.join(", ", ClaimProperties.ALL)));
            }
        }
    }

    private List<IncidentFile> files(Workspace workspace, CommandContext context) {
        CaseFile cases = incidents.read(workspace);
        if (words.isEmpty()) {
            return cases.incidents();
        }
        List<IncidentId> found = CaseQuery.ids(workspace, ResultType.INCIDENT, words, context).stream()
                .map(IncidentId::new).toList();
        Map<IncidentId, IncidentFile> files = new HashMap<>();
        cases.read(found, file -> files.put(file.incident().id(), file));
        return found.stream().filter(files::containsKey).map(files::get).toList();
    }

    private boolean isWanted(IncidentFile file) {
        return (status == null || file.status().word().equals(status)
                || file.record().stream().anyMatch(property -> property.status().word().equals(status)))
                && (has == null || file.property(has).isPresent())
                && (missing == null || file.property(missing).isEmpty())
                && (victim == null || file.property("victim").stream().flatMap(property -> property.values().stream())
                        .anyMatch(value -> value.words().toLowerCase(Locale.ROOT)
                                .contains(victim.toLowerCase(Locale.ROOT))));
    }

    private static long claims(IncidentFile file) {
        return file.record().stream().flatMap(property -> property.values().stream())
                .mapToLong(value -> value.claims().size()).sum();
    }
}
