package org.vigie.cli;

import java.util.ArrayList;
import java.util.List;
import org.vigie.command.CommandException;
import org.vigie.command.ExitCode;
import org.vigie.corpus.Corpus;
import org.vigie.model.ReportId;

/** Finds reports by what a user types: an id, or enough of its beginning. */
public final class ReportIds {

    private static final int SHOWN = 5;

    private ReportIds() {}

    public static ReportId find(Corpus corpus, String typed, Messages messages) throws CommandException {
        String prefix = typed.startsWith("r-") ? typed : "r-" + typed;
        List<ReportId> found = corpus.idsBeginningWith(prefix, SHOWN + 1);
        if (found.isEmpty()) {
            throw new CommandException(ExitCode.FAILED, messages.text("report.none", typed));
        }
        if (found.size() > 1) {
            throw new CommandException(ExitCode.FAILED, messages.text("report.several", typed,
                    String.join(", ", found.stream().limit(SHOWN).map(ReportId::value).toList())));
        }
        return found.getFirst();
    }

    public static List<ReportId> find(Corpus corpus, List<String> typed, Messages messages) throws CommandException {
        List<ReportId> ids = new ArrayList<>();
        for (String one : typed) {
            ids.add(find(corpus, one, messages));
        }
        return ids;
    }
}
