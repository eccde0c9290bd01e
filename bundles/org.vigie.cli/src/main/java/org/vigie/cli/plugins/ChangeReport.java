package org.vigie.cli.plugins;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.cli.JsonOutput;
import org.vigie.cli.Messages;
import org.vigie.cli.OutputOption;
import org.vigie.command.CommandContext;
import org.vigie.command.ExitCode;
import org.vigie.plugins.InstalledPlugin;
import org.vigie.plugins.PluginException;
import tools.jackson.core.JsonGenerator;

/** Says what was installed or updated, and what could not be; the failure of one does not keep the others from it. */
final class ChangeReport {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeReport.class);

    /** A change of one plugin; empty when there was nothing to do. */
    interface Change {
        Optional<InstalledPlugin> run() throws PluginException;
    }

    private final CommandContext context;
    private final OutputOption output;
    private final Messages messages;
    private final List<InstalledPlugin> done = new ArrayList<>();
    private int attempts;
    private Optional<PluginException> failure = Optional.empty();
    private int failures;

    ChangeReport(CommandContext context, OutputOption output) {
        this.context = context;
        this.output = output;
        this.messages = Messages.of(context.locale());
    }

    void run(String place, Change change) {
        attempts++;
        try {
            change.run().ifPresent(done::add);
        } catch (PluginException e) {
            failures++;
            failure = Optional.of(e);
            LOG.info("{} was not installed", place, e);
            context.err().println("vigie: " + e.getMessage());
        }
    }

    /** Writes what was done and returns the exit code. */
    int end() {
        if (output.isJson()) {
            JsonOutput.write(context.outBytes(), json -> {
                json.writeStartArray();
                done.forEach(plugin -> json(json, plugin));
                json.writeEndArray();
            });
        } else {
            done.forEach(this::text);
            if (done.isEmpty() && failures == 0) {
                context.out().println(messages.text("plugin.update.none"));
            }
        }
        if (failures == 0) {
            return ExitCode.OK;
        }
        boolean busy = failure.map(PluginException::problem).filter(PluginException.Problem.BUSY::equals).isPresent();
        return failures < attempts ? ExitCode.PARTLY : busy ? ExitCode.BUSY : ExitCode.FAILED;
    }

    private void text(InstalledPlugin plugin) {
        context.out().println(messages.text("plugin.installed", plugin.plugin().name(), plugin.plugin().id(),
                plugin.plugin().version()));
        plugin.plugin().services().forEach(service -> context.out().println("  + " + service));
    }

    private static void json(JsonGenerator json, InstalledPlugin plugin) {
        JsonOutput.object(json, () -> {
            json.writeStringProperty("id", plugin.plugin().id());
            json.writeStringProperty("version", plugin.plugin().version());
            json.writeStringProperty("state", plugin.state().id());
        });
    }
}
