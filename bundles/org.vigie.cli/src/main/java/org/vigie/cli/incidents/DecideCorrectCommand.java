package org.vigie.cli.incidents;

import org.vigie.cli.CaseIds;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.command.CommandContext;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import org.vigie.evidence.Incidents;
import org.vigie.evidence.TypedValue;
import org.vigie.ingest.Workspaces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import org.vigie.command.CommandException;
import org.vigie.incident.StatedClaim;
import org.vigie.model.Decision.Act;
import org.vigie.model.Decision.ClaimRef;
import org.vigie.model.Stance;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie decide correct}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("decide correct")
@Command(name = "correct", sortOptions = false)
public final class DecideCorrectCommand implements Subcommand {

    private final Workspaces workspaces;
    private final Incidents incidents;

    @Parameters(index = "0", paramLabel = "CLAIM", descriptionKey = "decide.claim")
    private String claim;

    @Parameters(index = "1", arity = "0..1", paramLabel = "VALUE", descriptionKey = "decide.value")
    private String value;
    @Option(names = "--stance", paramLabel = "affirmed|denied|suspected", descriptionKey = "decide.stance")
    private String stance;

    @Mixin
    private Decider decider;

    @Activate
    public DecideCorrectCommand(@Reference Workspaces workspaces, @Reference Incidents incidents) {
        this.workspaces = workspaces;
        this.incidents = incidents;
    }

    @Override
    public int run(CommandContext context) throws CommandException {
        return decider.run(context, workspaces, incidents, (cases, corpus, messages) -> {
            StatedClaim stated = CaseIds.claim(cases, claim, messages);
            String words = value == null ? stated.claim().value() : value;
            if (value != null) {
                TypedValue.lack(stated.claim().property(), words, stated.claim().normalised())
                        .ifPresent(lack -> context.err().println(messages.text("decide.lack." + lack)));
            }
            return new Act.CorrectClaim(ClaimRef.to(stated.stated()), words,
                    value == null
                            ? stated.claim().normalised()
                            : TypedValue.of(stated.claim().property(), words, stated.claim().normalised()),
                    stance == null ? stated.claim().stance() : Stance.valueOf(stance.toUpperCase(Locale.ROOT)));
        });
    }
}
