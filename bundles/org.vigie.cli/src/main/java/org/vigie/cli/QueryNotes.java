package org.vigie.cli;

import java.util.Set;
import org.vigie.command.CommandContext;
import org.vigie.ingest.Workspace;

import org.vigie.search.SearchFilter;
import org.vigie.search.SearchRequest;
import org.vigie.search.SearchRequest.Order;

/** Says what of a query was not understood, where its hits are not shown. */
public final class QueryNotes {

    private QueryNotes() {}

    /** Tells the user, as a search does. */
    public static void tell(String query, Workspace workspace, CommandContext context) {
        Messages messages = Messages.of(context.locale());
        if (!query.isBlank()) {
            workspace.index()
                    .search(new SearchRequest(query, SearchFilter.NONE, Order.RELEVANCE, 0, 0, Set.of(), 0, false))
                    .notes()
                    .forEach(note -> context.err().println(messages.text("note." + note.kind(), note.detail())));
        }
    }
}
