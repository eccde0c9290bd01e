package org.vigie.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.command.CommandContext;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import org.vigie.exporter.ExporterOption.Choice;
import org.vigie.exporter.ExporterOption;
import org.vigie.ingest.ContributionException;
import org.vigie.ingest.Exports;
import org.vigie.ingest.Formats;
import org.vigie.ingest.Formats.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.core.JsonGenerator;

/** {@code vigie formats}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("formats")
@Command(name = "formats", sortOptions = false)
public final class FormatsCommand implements Subcommand {

    private final Formats formats;
    private final Exports exports;

    @Mixin
    private OutputOption output;

    @Activate
    public FormatsCommand(@Reference Formats formats, @Reference Exports exports) {
        this.formats = formats;
        this.exports = exports;
    }

    @Override
    public int run(CommandContext context) {
        if (output.isJson()) {
            JsonOutput.write(context.outBytes(), json -> JsonOutput.object(json, () -> {
                JsonOutput.array(json, "importers", formats.importers(),
                        format -> json(json, format, List.of()));
                JsonOutput.array(json, "exporters", formats.exporters(),
                        format -> json(json, format, options(format)));
            }));
            return ExitCode.OK;
        }
        Messages messages = Messages.of(context.locale());
        TableOutput table = new TableOutput(List.of("", "id", "bundle", "version", "name", "options"));
        formats.importers().forEach(format -> row(table, messages.text("formats.import"), format, List.of()));
        formats.exporters().forEach(format -> row(table, messages.text("formats.export"), format, options(format)));
        if (output.output() == OutputOption.Output.CSV) {
            table.csv(context.out());
        } else {
            table.table(context);
        }
        return ExitCode.OK;
    }

    /** One that cannot say its options may export well; the log has the reason, and the list goes on. */
    private List<ExporterOption> options(Format format) {
        try {
            return exports.options(format.id());
        } catch (ContributionException | IllegalArgumentException e) {
            return List.of();
        }
    }

    private static void row(TableOutput table, String what, Format format, List<ExporterOption> options) {
        table.row(what, format.id(), format.bundle(), format.version(), format.name(),
                options.stream().map(FormatsCommand::words).collect(Collectors.joining(" ")));
    }

    private static String words(ExporterOption option) {
        return option.name() + "="
                + option.choices().stream().map(Choice::value).collect(Collectors.joining("|"));
    }

    private static void json(JsonGenerator json, Format format, List<ExporterOption> options) {
        JsonOutput.object(json, () -> {
            json.writeStringProperty("id", format.id());
            json.writeStringProperty("name", format.name());
            json.writeStringProperty("bundle", format.bundle());
            json.writeStringProperty("version", format.version());
            JsonOutput.array(json, "extensions", format.extensions(), json::writeString);
            JsonOutput.array(json, "options", options, option -> JsonOutput.object(json, () -> {
                json.writeStringProperty("name", option.name());
                json.writeStringProperty("description", option.description());
                JsonOutput.array(json, "values", option.choices(), choice -> json.writeString(choice.value()));
            }));
        });
    }
}
