package org.vigie.cli.plugins;

import java.util.List;
import org.vigie.cli.JsonOutput;
import org.vigie.cli.Messages;
import org.vigie.cli.OutputOption;
import org.vigie.cli.TableOutput;
import org.vigie.command.CommandContext;
import org.vigie.plugins.Publisher;

/** Lists publishers. */
final class TrustOutput {

    private TrustOutput() {}

    static void write(CommandContext context, OutputOption output, List<Publisher> publishers) {
        if (output.isJson()) {
            JsonOutput.write(context.outBytes(), json -> {
                json.writeStartArray();
                publishers.forEach(publisher -> JsonOutput.object(json, () -> {
                    json.writeStringProperty("name", publisher.name());
                    json.writeStringProperty("fingerprint", publisher.fingerprint());
                }));
                json.writeEndArray();
            });
            return;
        }
        TableOutput table = new TableOutput(List.of("fingerprint", "name"));
        publishers.forEach(publisher -> table.row(publisher.fingerprint(), publisher.name()));
        if (output.output() == OutputOption.Output.CSV) {
            table.csv(context.out());
        } else if (publishers.isEmpty()) {
            context.out().println(Messages.of(context.locale()).text("plugin.trust.none"));
        } else {
            table.table(context);
        }
    }
}
