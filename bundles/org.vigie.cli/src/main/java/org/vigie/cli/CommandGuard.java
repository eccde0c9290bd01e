package org.vigie.cli;

import java.time.Duration;
import java.util.Optional;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vigie.command.CommandContext;
import org.vigie.command.CommandException;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.isolation.Contribution;
import org.vigie.isolation.Leash;
import org.vigie.isolation.Quarantine;

/** Runs the subcommands of plugins on a leash and keeps account of those that fail; the others it just runs. */
@Component(service = CommandGuard.class, configurationPid = "org.vigie.limits")
public final class CommandGuard {

    /** The settings. */
    public @interface Limits {
        /** Seconds that a plugin's subcommand may go on without writing or asking for anything. Zero is for ever. */
        int commandSeconds() default 1800;
    }

    /** How long a constructor may take; help makes all subcommands, and must not wait for one of them. */
    private static final Duration MAKING = Duration.ofSeconds(5);

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
        // another one may have come before this one went
        quarantine = quarantine.filter(current -> current != service);
    }

    /** Makes a subcommand; the constructor of a plugin's may hang. */
    Subcommand make(ComponentServiceObjects<Subcommand> service, Contribution contribution) throws CommandException {
        if (pluginOf(contribution).isEmpty()) {
            return service.getService();
        }
        try {
            return new Leash(MAKING).call("vigie-command " + contribution.id(), service::getService);
        } catch (Leash.HungException | Leash.ThrownException e) {
            failed(contribution, String.valueOf(e.getMessage()));
            throw new CommandException(ExitCode.FAULT, String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException(ExitCode.CANCELLED, "interrupted", e);
        }
    }

    private Leash leash() {
        return new Leash(Duration.ofSeconds(limits.commandSeconds()));
    }

    private Optional<String> pluginOf(Contribution contribution) {
        return quarantine.flatMap(service -> service.pluginOf(contribution.bundle()));
    }

    int run(Subcommand subcommand, Contribution contribution, CommandContext context) throws Throwable {
        Optional<String> plugin = pluginOf(contribution);
        if (plugin.isEmpty()) {
            return subcommand.run(context);
        }
        Messages messages = Messages.of(context.locale());
        if (quarantine.map(service -> service.holds(contribution)).orElse(false)) {
            throw new CommandException(ExitCode.FAILED,
                    messages.text("failure.held", contribution.id(), plugin.get()));
        }
        try {
            Leash leash = leash();
            int code = leash.call("vigie-command " + contribution.id(),
                    () -> subcommand.run(new LeashedContext(context, leash)));
            quarantine.ifPresent(service -> service.worked(contribution));
            return code;
        } catch (Leash.ThrownException e) {
            throw e.getCause();
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
