package org.vigie.cli.plugins;

import java.util.List;
import org.vigie.cli.JsonOutput;
import org.vigie.cli.Messages;
import org.vigie.cli.OutputOption;
import org.vigie.command.CommandContext;

/** Lists plugin repositories. */
final class RepositoryOutput {

    private RepositoryOutput() {}

    static void write(CommandContext context, OutputOption output, List<String> places) {
        if (output.isJson()) {
            JsonOutput.write(context.outBytes(), json -> {
                json.writeStartArray();
                places.forEach(json::writeString);
                json.writeEndArray();
            });
        } else if (places.isEmpty()) {
            context.out().println(Messages.of(context.locale()).text("plugin.repository.none"));
        } else {
            places.forEach(context.out()::println);
        }
    }
}
