package org.vigie.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.vigie.command.Subcommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What every subcommand must do. */
public abstract class CommandContract {

    /** Returns a new object of the subcommand under test; called for each test, and each time another one. */
    protected abstract Subcommand command();

    /** Returns the name that it is registered by ({@code @SubcommandName}). */
    protected abstract String name();

    /** Returns the words of the command line, where the subcommand takes its descriptions from there; else empty. */
    protected Optional<ResourceBundle> messages() {
        return Optional.empty();
    }

    private CommandLine root() {
        CommandLine root = new CommandLine(CommandSpec.create().name("vigie"));
        CommandLine parent = root;
        String[] words = name().split(" ");
        for (int i = 0; i < words.length - 1; i++) {
            CommandLine next = new CommandLine(CommandSpec.create().name(words[i]));
            parent.addSubcommand(words[i], next);
            parent = next;
        }
        parent.addSubcommand(words[words.length - 1], command());
        messages().ifPresent(root::setResourceBundle);
        return root;
    }

    private CommandLine line() {
        CommandLine line = root();
        for (String word : name().split(" ")) {
            line = line.getSubcommands().get(word);
        }
        return line;
    }

    @Test
    final void bearsTheNameThatItIsRegisteredBy() {
        String last = name().substring(name().lastIndexOf(' ') + 1);
        Command annotation = command().getClass().getAnnotation(Command.class);
        assertThat(annotation).as("picocli's @Command").isNotNull();
        assertThat(annotation.name()).isEqualTo(last);
    }

    @Test
    final void eachCallGetsAnObjectOfItsOwn() {
        assertThat(command()).isNotSameAs(command());
    }

    @Test
    final void saysWhatItIsFor() {
        CommandLine line = line();
        assertThat(String.join("", line.getCommandSpec().usageMessage().description())).as("description of " + name())
                .isNotBlank();
    }

    @Test
    final void explainsEveryOptionAndParameter() {
        CommandSpec spec = line().getCommandSpec();
        assertThat(spec.args()).filteredOn(argument -> !argument.hidden())
                .allSatisfy(argument -> assertThat(String.join("", argument.description()))
                        .as("description of " + argument.paramLabel()).isNotBlank());
    }

    @Test
    final void refusesAnOptionThatItDoesNotHave() {
        CommandLine root = root();
        String[] words = (name() + " --no-such-option-of-any-command").split(" ");
        assertThatThrownBy(() -> root.parseArgs(words))
                .isInstanceOf(ParameterException.class);
    }
}
