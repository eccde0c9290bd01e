package org.vigie.cli.plugins;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.cli.JsonOutput;
import org.vigie.cli.Messages;
import org.vigie.cli.OutputOption;
import org.vigie.cli.TableOutput;
import org.vigie.command.CommandContext;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import org.vigie.plugins.Plugins;
import org.vigie.plugins.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.core.JsonGenerator;

/** {@code vigie plugin verify}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("plugin verify")
@Command(name = "verify", sortOptions = false)
public final class PluginVerifyCommand implements Subcommand {

    private final Plugins plugins;

    @Mixin
    private OutputOption output;

    @Activate
    public PluginVerifyCommand(@Reference Plugins plugins) {
        this.plugins = plugins;
    }

    @Override
    public int run(CommandContext context) {
        List<Verification> verifications = plugins.verify();
        boolean fine = verifications.stream().allMatch(verification -> verification.problems().isEmpty());
        if (output.isJson()) {
            JsonOutput.write(context.outBytes(), json -> {
                json.writeStartArray();
                verifications.forEach(verification -> json(json, verification));
                json.writeEndArray();
            });
        } else {
            Messages messages = Messages.of(context.locale());
            TableOutput table = new TableOutput(List.of("id", "", "publisher", "state"));
            verifications.forEach(verification -> table.row(verification.id(),
                    messages.text(verification.distribution() ? "plugin.verify.distribution" : "plugin.verify.plugin"),
                    Publishers.name(verification.publisher()),
                    verification.problems().isEmpty() ? messages.text("plugin.verify.fine") : "!"));
            if (output.output() == OutputOption.Output.CSV) {
                table.csv(context.out());
            } else {
                table.table(context);
            }
            verifications.forEach(verification -> verification.problems()
                    .forEach(problem -> context.err().println("! " + verification.id() + ": " + problem)));
        }
        return fine ? ExitCode.OK : ExitCode.FAILED;
    }

    private static void json(JsonGenerator json, Verification verification) {
        JsonOutput.object(json, () -> {
            json.writeStringProperty("id", verification.id());
            json.writeBooleanProperty("distribution", verification.distribution());
            Publishers.json(json, "publisher", verification.publisher());
            JsonOutput.array(json, "problems", verification.problems(), json::writeString);
        });
    }
}
