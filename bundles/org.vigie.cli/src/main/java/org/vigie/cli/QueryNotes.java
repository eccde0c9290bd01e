package org.vigie.cli;

import java.util.List;
import java.util.Set;
import org.vigie.command.CommandContext;
import org.vigie.ingest.Workspace;
import org.vigie.search.QueryNote;
import org.vigie.search.SearchFilter;
import org.vigie.search.SearchRequest;
import org.vigie.search.SearchRequest.Order;

/** Says what of a query was not understood. */
public final class QueryNotes {

    private QueryNotes() {}

    /** Tells the user what a search says of its query. */
    public static void tell(List<QueryNote> notes, CommandContext context) {
        Messages messages = Messages.of(context.locale());
        notes.forEach(note -> context.err().println(messages.text("note." + note.kind(), note.detail())));
    }

    /** Tells the user of a query whose hits are not shown. */
    public static void tell(String query, Workspace workspace, CommandContext context) {
        if (!query.isBlank()) {
            tell(workspace.index().search(
                    new SearchRequest(query, SearchFilter.NONE, Order.RELEVANCE, 0, 0, Set.of(), 0, false)).notes(),
                    context);
        }
    }
}
