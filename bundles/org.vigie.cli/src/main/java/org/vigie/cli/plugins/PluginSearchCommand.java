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
import org.vigie.plugins.PluginRepositories;
import org.vigie.plugins.Plugins;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** {@code vigie plugin search}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("plugin search")
@Command(name = "search", sortOptions = false)
public final class PluginSearchCommand implements Subcommand {

    private final PluginRepositories repositories;
    private final Plugins plugins;

    @Parameters(arity = "0..*", paramLabel = "WORD", descriptionKey = "plugin.search.words")
    private List<String> words = List.of();

    @Mixin
    private OutputOption output;

    @Activate
    public PluginSearchCommand(@Reference PluginRepositories repositories, @Reference Plugins plugins) {
        this.repositories = repositories;
        this.plugins = plugins;
    }

    @Override
    public int run(CommandContext context) {
        Messages messages = Messages.of(context.locale());
        PluginRepositories.Answer answer = repositories.search(words);
        answer.problems().forEach(problem -> context.err().println("! " + problem));
        if (output.isJson()) {
            JsonOutput.write(context.outBytes(), json -> {
                json.writeStartArray();
                answer.offers().forEach(offer -> json(json, offer));
                json.writeEndArray();
            });
        } else {
            table(context, messages, answer.offers());
        }
        return answer.problems().isEmpty() ? ExitCode.OK : ExitCode.PARTLY;
    }

    private void table(CommandContext context, Messages messages, List<PluginRepositories.Offer> offers) {
        TableOutput table = new TableOutput(List.of("id", "version", "installed", "name"));
        offers.forEach(offer -> table.row(offer.id(), offer.version(), installed(offer.id()), offer.name()));
        if (output.output() == OutputOption.Output.CSV) {
            table.csv(context.out());
        } else if (offers.isEmpty()) {
            context.out().println(messages.text("plugin.search.none", repositories.places().size()));
        } else {
            table.table(context);
        }
    }

    private String installed(String id) {
        return plugins.installed(id).map(plugin -> plugin.plugin().version()).orElse("-");
    }

    private void json(JsonGenerator json, PluginRepositories.Offer offer) {
        JsonOutput.object(json, () -> {
            json.writeStringProperty("id", offer.id());
            json.writeStringProperty("version", offer.version());
            json.writeStringProperty("name", offer.name());
            json.writeStringProperty("description", offer.description());
            json.writeStringProperty("vendor", offer.vendor());
            json.writeStringProperty("place", offer.place());
            json.writeStringProperty("sha256", offer.hash());
            json.writeNumberProperty("size", offer.size());
        });
    }
}
