package org.vigie.workbench.commands;

import jakarta.inject.Named;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.vigie.ingest.Workspace;
import org.vigie.search.SearchException;
import org.vigie.workbench.BackgroundJob;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.OpenCorpus;
import org.vigie.workbench.Problems;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;

/** Checks the corpus and its index, and says what is wrong. */
public final class CheckHandler {

    private static final Texts TEXTS = Texts.of(CheckHandler.class);

    @Execute
    public void run(@Named(IServiceConstants.ACTIVE_SHELL) Shell shell, OpenCorpus corpus) {
        new BackgroundJob(TEXTS.say("command.check"), _ -> {
            List<String> problems = corpus.use(Workspace::check);
            Foreground.later(shell, () -> report(shell, corpus, problems));
        }, problem -> Foreground.later(shell, () -> failed(shell, corpus, problem))).schedule();
    }

    /** An index that cannot even be opened can be made anew; of a corpus, the message says what can be done. */
    private static void failed(Shell shell, OpenCorpus corpus, Exception problem) {
        if (problem instanceof SearchException) {
            report(shell, corpus, List.of(Problems.text(problem)));
        } else {
            Problems.show(shell, TEXTS.say("command.check"), problem);
        }
    }

    private static void report(Shell shell, OpenCorpus corpus, List<String> problems) {
        if (problems.isEmpty()) {
            MessageDialog.openInformation(shell, TEXTS.say("command.check"), TEXTS.say("check.well"));
            return;
        }
        MessageDialog dialog = new MessageDialog(shell, TEXTS.say("command.check"), null,
                SafeText.escaped(TEXTS.say("check.problems", String.join("\n", problems))), MessageDialog.WARNING, 0,
                TEXTS.say("command.rebuild"), TEXTS.say("button.close"));
        if (dialog.open() == 0) {
            RebuildHandler.rebuild(shell, corpus);
        }
    }
}
