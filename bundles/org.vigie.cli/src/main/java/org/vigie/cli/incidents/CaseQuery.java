package org.vigie.cli.incidents;

import java.util.List;
import org.vigie.cli.QueryNotes;
import org.vigie.command.CommandContext;
import org.vigie.ingest.Workspace;
import org.vigie.search.EntryHit;
import org.vigie.search.EntryRequest;
import org.vigie.search.EntryResult;
import org.vigie.search.ResultType;

/** Asks the index which claims or incidents a query finds. */
final class CaseQuery {

    private CaseQuery() {}

    /** Returns their ids, the most relevant first, each once; what was not understood of the query is said to the user. */
    static List<String> ids(Workspace workspace, ResultType type, List<String> words, CommandContext context) {
        EntryResult result = workspace.index().entries().search(EntryRequest.of(type, String.join(" ", words)));
        QueryNotes.tell(result.notes(), context);
        return result.hits().stream().map(EntryHit::id).distinct().toList();
    }
}
