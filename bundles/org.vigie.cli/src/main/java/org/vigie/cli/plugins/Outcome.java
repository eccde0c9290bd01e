package org.vigie.cli.plugins;

import java.util.Map;
import org.vigie.cli.JsonOutput;
import org.vigie.cli.OutputOption;
import org.vigie.command.CommandContext;

/** Says what a subcommand did: in a sentence, or as one object for programs. */
final class Outcome {

    private Outcome() {}

    static void write(CommandContext context, OutputOption output, String sentence, Map<String, ?> members) {
        if (output.isJson()) {
            JsonOutput.write(context.outBytes(),
                    json -> JsonOutput.object(json, () -> members.forEach((name, value) -> {
                        if (value instanceof Number number) {
                            json.writeNumberProperty(name, number.longValue());
                        } else {
                            json.writeStringProperty(name, String.valueOf(value));
                        }
                    })));
        } else {
            context.out().println(sentence);
        }
    }
}
