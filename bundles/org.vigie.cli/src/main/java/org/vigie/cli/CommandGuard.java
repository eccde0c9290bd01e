package org.vigie.cli;

import java.time.Duration;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vigie.command.CommandContext;
import org.vigie.command.CommandException;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.plugins.Contribution;
import org.vigie.plugins.Leash;
import org.vigie.plugins.Quarantine;

/** Runs the subcommands of plugins on a leash and keeps account of those that fail; the others it just runs. */
@Component(service = CommandGuard.class, configurationPid = "org.vigie.limits")
public final class CommandGuard {

    /** The settings. */
    public @interface Limits {
        /** Seconds that a plugin's subcommand may go on without writing or asking for anything. Zero is for ever. */
        int commandSeconds() default 1800;
    }

    private final Limits limits;
    private volatile Optional<Quarantine> quarantine = Optional.empty();

    @Activate
    public CommandGuard(Limits limits) {
        this.limits = limits;
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setQuarantine(Quarantine service) {
        quarantine = Optional.of(service);
    }

    void unsetQuarantine(Quarantine service) {
        quarantine = Optional.empty();
    }

    int run(Subcommand subcommand, Contribution contribution, CommandContext context) throws Exception {
        Optional<String> plugin = quarantine.flatMap(service -> service.pluginOf(contribution.bundle()));
        if (plugin.isEmpty()) {
            return subcommand.run(context);
        }
        Messages messages = Messages.of(context.locale());
        if (quarantine.get().holds(contribution)) {
            throw new CommandException(ExitCode.FAILED,
                    messages.text("failure.held", contribution.id(), plugin.get()));
        }
        try {
            Leash leash = new Leash(Duration.ofSeconds(limits.commandSeconds()));
            int code = leash.call("vigie-command " + contribution.id(),
                    () -> subcommand.run(new LeashedContext(context, leash)));
            quarantine.get().worked(contribution);
            return code;
        } catch (Leash.HungException e) {
            failed(contribution, e.getMessage());
            throw new CommandException(ExitCode.FAULT, messages.text("failure.hung", contribution.id(), plugin.get(),
                    limits.commandSeconds(), System.getProperty("vigie.log", "")), e);
        }
    }

    /** Something that the user cannot mend went wrong. */
    void failed(Contribution contribution, String reason) {
        quarantine.ifPresent(service -> service.failed(contribution, reason));
    }
}
