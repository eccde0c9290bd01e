package org.vigie.cli;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.command.CommandContext;
import org.vigie.command.CommandException;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import org.vigie.ingest.Workspaces;
import org.vigie.search.EntryIndex;
import org.vigie.search.EntryRequest;
import org.vigie.search.Facet;
import org.vigie.search.ResultType;
import org.vigie.search.SearchIndex;
import org.vigie.search.SearchRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie search}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("search")
@Command(name = "search", sortOptions = false)
public final class SearchCommand implements Subcommand {

    private static final int FACET_VALUES = 10;

    /** What is looked for. */
    enum Type {
        REPORT, INCIDENT, CLAIM
    }

    private final Workspaces workspaces;

    @Parameters(arity = "0..*", paramLabel = "QUERY", descriptionKey = "search.query")
    private List<String> words = List.of();

    @Mixin
    private FilterOptions filter;

    @Option(names = "--type", paramLabel = "report|incident|claim", descriptionKey = "search.type", defaultValue = "report")
    private Type type;

    @Option(names = "--sort", paramLabel = "relevance|date", descriptionKey = "search.sort", defaultValue = "relevance")
    private SearchRequest.Order order;

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "search.limit", defaultValue = "10")
    private int limit;

    @Option(names = "--offset", paramLabel = "N", descriptionKey = "search.offset", defaultValue = "0")
    private int offset;

    @Option(names = "--no-facets", descriptionKey = "search.no-facets")
    private boolean noFacets;

    @Mixin
    private OutputOption output;

    @Activate
    public SearchCommand(@Reference Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public int run(CommandContext context) throws CommandException {
        Messages messages = Messages.of(context.locale());
        if (limit < 0 || offset < 0) {
            throw new CommandException(ExitCode.USAGE, messages.text("search.negative"));
        }
        Set<Facet> facets = noFacets ? Set.of() : Set.of(Facet.values());
        SearchRequest request = new SearchRequest(String.join(" ", words), filter.filter(messages), order, offset,
                limit, facets,
                FACET_VALUES, true);
        try (SearchIndex index = workspaces.openIndex(context.corpus(),
                () -> context.err().println(messages.text("search.lags")))) {
            switch (type) {
                case REPORT -> new SearchPage(context, messages).write(index.search(request), request,
                        Beside.of(index.entries(), request.query()), output);
                case INCIDENT -> entries(index, ResultType.INCIDENT, context, messages);
                case CLAIM -> entries(index, ResultType.CLAIM, context, messages);
            }
            return ExitCode.OK;
        }
    }

    private void entries(SearchIndex index, ResultType sort, CommandContext context, Messages messages) {
        EntryRequest request = new EntryRequest(sort, String.join(" ", words), order, offset, limit,
                noFacets ? Set.of() : EntryPage.facets(sort), FACET_VALUES, true);
        new EntryPage(context, messages).write(index.entries().search(request), request, output);
    }

    /**
     * How much else a search finds.
     *
     * @param incidents how many incidents
     * @param claims how many claims
     */
    record Beside(long incidents, long claims) {

        static Beside of(EntryIndex entries, String query) {
            return query.isBlank()
                    ? new Beside(0, 0)
                    : new Beside(count(entries, ResultType.INCIDENT, query), count(entries, ResultType.CLAIM, query));
        }

        private static long count(EntryIndex entries, ResultType type, String query) {
            return entries
                    .search(new EntryRequest(type, query, SearchRequest.Order.RELEVANCE, 0, 0, Set.of(), 0, false))
                    .total();
        }
    }
}
