package org.vigie.cli.plugins;

import java.util.List;
import org.vigie.cli.JsonOutput;
import org.vigie.cli.Messages;
import org.vigie.cli.OutputOption;
import org.vigie.command.CommandContext;
import org.vigie.plugins.InstalledPlugin;
import tools.jackson.core.JsonGenerator;

/** Says what was installed or updated. */
final class ChangeReport {

    private final CommandContext context;
    private final OutputOption output;
    private final Messages messages;

    ChangeReport(CommandContext context, OutputOption output) {
        this.context = context;
        this.output = output;
        this.messages = Messages.of(context.locale());
    }

    void installed(List<InstalledPlugin> plugins) {
        if (output.isJson()) {
            JsonOutput.write(context.outBytes(), json -> {
                json.writeStartArray();
                plugins.forEach(plugin -> json(json, plugin));
                json.writeEndArray();
            });
            return;
        }
        for (InstalledPlugin plugin : plugins) {
            context.out().println(messages.text("plugin.installed", plugin.plugin().name(), plugin.plugin().id(),
                    plugin.plugin().version()));
            plugin.plugin().services().forEach(service -> context.out().println("  + " + service));
        }
    }

    private static void json(JsonGenerator json, InstalledPlugin plugin) {
        JsonOutput.object(json, () -> {
            json.writeStringProperty("id", plugin.plugin().id());
            json.writeStringProperty("version", plugin.plugin().version());
            json.writeStringProperty("state", plugin.state().id());
        });
    }
}
