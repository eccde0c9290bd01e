package org.vigie.cli.incidents;

import org.vigie.cli.CaseIds;
import java.util.Locale;
import java.util.Optional;
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
import org.vigie.command.ExitCode;
import org.vigie.model.Claim;
import org.vigie.model.Decision.Act;
import org.vigie.model.Passage;
import org.vigie.model.Report;
import org.vigie.model.Stance;
import org.vigie.cli.ReportIds;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie decide add}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("decide add")
@Command(name = "add", sortOptions = false)
public final class DecideAddCommand implements Subcommand {

    private final Workspaces workspaces;
    private final Incidents incidents;

    @Parameters(index = "0", paramLabel = "INCIDENT", descriptionKey = "incident.id")
    private String incident;

    @Parameters(index = "1", paramLabel = "REPORT", descriptionKey = "report.id")
    private String report;

    @Parameters(index = "2", paramLabel = "PROPERTY", descriptionKey = "decide.property")
    private String property;

    @Parameters(index = "3", paramLabel = "VALUE", descriptionKey = "decide.value")
    private String value;

    @Parameters(index = "4", paramLabel = "QUOTE", descriptionKey = "decide.quote")
    private String quote;
    @Option(names = "--stance", paramLabel = "affirmed|denied|suspected", descriptionKey = "decide.stance")
    private String stance = "affirmed";

    @Option(names = "--speaker", paramLabel = "NAME", descriptionKey = "decide.speaker")
    private String speaker;

    @Mixin
    private Decider decider;

    @Activate
    public DecideAddCommand(@Reference Workspaces workspaces, @Reference Incidents incidents) {
        this.workspaces = workspaces;
        this.incidents = incidents;
    }

    @Override
    public int run(CommandContext context) throws CommandException {
        return decider.run(context, workspaces, incidents, (cases, corpus, messages) -> {
            Report made = corpus.report(ReportIds.find(corpus, report, messages)).orElseThrow();
            int start = made.content().text().indexOf(quote);
            if (start < 0 || quote.isEmpty()) {
                throw new CommandException(ExitCode.FAILED, messages.text("decide.no-quote", made.id()));
            }
            Claim claim = new Claim(0, property, value, TypedValue.of(property, value, Optional.empty()),
                    Stance.valueOf(stance.toUpperCase(Locale.ROOT)), Optional.ofNullable(speaker),
                    Passage.of(made.content().text(), start, start + quote.length()), 1);
            return new Act.AddClaim(CaseIds.incident(cases, incident, messages).incident().id(), made.id(),
                    made.current().hash(), claim);
        });
    }
}
