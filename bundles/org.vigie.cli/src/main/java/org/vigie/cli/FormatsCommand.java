package org.vigie.cli;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.command.CommandContext;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
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

    @Mixin
    private OutputOption output;

    @Activate
    public FormatsCommand(@Reference Formats formats) {
        this.formats = formats;
    }

    @Override
    public int run(CommandContext context) {
        if (output.isJson()) {
            JsonOutput.write(context.outBytes(), json -> JsonOutput.object(json, () -> {
                JsonOutput.array(json, "importers", formats.importers(), format -> json(json, format));
                JsonOutput.array(json, "exporters", formats.exporters(), format -> json(json, format));
            }));
            return ExitCode.OK;
        }
        Messages messages = Messages.of(context.locale());
        TableOutput table = new TableOutput(List.of("", "id", "bundle", "version", "name"));
        formats.importers().forEach(format -> row(table, messages.text("formats.import"), format));
        formats.exporters().forEach(format -> row(table, messages.text("formats.export"), format));
        if (output.output() == OutputOption.Output.CSV) {
            table.csv(context.out());
        } else {
            table.table(context);
        }
        return ExitCode.OK;
    }

    private static void row(TableOutput table, String what, Format format) {
        table.row(what, format.id(), format.bundle(), format.version(), format.name());
    }

    private static void json(JsonGenerator json, Format format) {
        JsonOutput.object(json, () -> {
            json.writeStringProperty("id", format.id());
            json.writeStringProperty("name", format.name());
            json.writeStringProperty("bundle", format.bundle());
            json.writeStringProperty("version", format.version());
            JsonOutput.array(json, "extensions", format.extensions(), json::writeString);
        });
    }
}
