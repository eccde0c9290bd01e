package org.vigie.cli.incidents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.vigie.incident.EvidenceWords;
import org.vigie.evidence.Incidents;
import org.vigie.ingest.Workspace;
import org.vigie.ingest.Workspaces;
import org.vigie.summary.TimelinePicture;
import org.vigie.summary.TimelineRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import org.vigie.cli.JsonOutput;
import org.vigie.cli.CaseIds;
import org.vigie.cli.Messages;
import org.vigie.cli.OutputOption;
import org.vigie.command.CommandException;
import org.vigie.incident.IncidentFile;
import org.vigie.incident.Timeline;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie timeline}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("timeline")
@Command(name = "timeline", sortOptions = false)
public final class TimelineCommand implements Subcommand {

    private final Workspaces workspaces;
    private final Incidents incidents;

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "incident.id")
    private String id;

    @Option(names = "--to-file", paramLabel = "FILE.svg", descriptionKey = "timeline.file")
    private Path file;

    @Mixin
    private OutputOption output;

    @Activate
    public TimelineCommand(@Reference Workspaces workspaces, @Reference Incidents incidents) {
        this.workspaces = workspaces;
        this.incidents = incidents;
    }

    @Override
    public int run(CommandContext context) throws CommandException, IOException {
        Messages messages = Messages.of(context.locale());
        if (file != null && !file.toString().toLowerCase(Locale.ROOT).endsWith(".svg")) {
            throw new CommandException(ExitCode.USAGE, messages.text("timeline.svg", file));
        }
        try (Workspace workspace = workspaces.open(context.corpus())) {
            IncidentFile incident = CaseIds.incident(incidents.read(workspace), id, messages);
            List<Timeline.Entry> entries = Timeline.of(incident);
            if (file != null) {
                Files.writeString(file, TimelinePicture.svg(incident,
                        TimelineRow.of(incident, property -> EvidenceWords.property(property).orElse(property))),
                        StandardCharsets.UTF_8);
                context.out().println(messages.text("timeline.written", file));
                return ExitCode.OK;
            }
            switch (output.output()) {
                case JSON -> JsonOutput.write(context.outBytes(), json -> {
                    json.writeStartArray();
                    entries.forEach(entry -> JsonOutput.object(json, () -> {
                        json.writeStringProperty("date", entry.date());
                        json.writeName("claim");
                        IncidentJson.claim(json, entry.claim());
                    }));
                    json.writeEndArray();
                });
                case CSV -> IncidentText.timeline(entries).csv(context.out());
                case TABLE -> IncidentText.readable(entries).table(context);
            }
            return ExitCode.OK;
        }
    }
}
