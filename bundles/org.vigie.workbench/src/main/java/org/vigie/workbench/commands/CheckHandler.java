package org.vigie.workbench.commands;

import jakarta.inject.Named;
import java.util.List;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.OpenCorpus;
import org.vigie.workbench.Texts;

/** Checks the corpus and its index, and says what is wrong. */
public final class CheckHandler {

    private static final Texts TEXTS = Texts.of(CheckHandler.class);

    @Execute
    public void run(@Named(IServiceConstants.ACTIVE_SHELL) @Optional Shell shell, OpenCorpus corpus) {
        Job job = Job.create(TEXTS.say("command.check"), (ICoreRunnable) _ -> {
            List<String> problems = problems(corpus);
            if (shell != null) {
                Foreground.later(shell, () -> report(shell, corpus, problems));
            }
        });
        job.schedule();
    }

    private static List<String> problems(OpenCorpus corpus) {
        try {
            return corpus.use(workspace -> workspace.check());
        } catch (Exception e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private static void report(Shell shell, OpenCorpus corpus, List<String> problems) {
        if (problems.isEmpty()) {
            MessageDialog.openInformation(shell, TEXTS.say("command.check"), TEXTS.say("check.well"));
            return;
        }
        MessageDialog dialog = new MessageDialog(shell, TEXTS.say("command.check"), null,
                TEXTS.say("check.problems", String.join("\n", problems)), MessageDialog.WARNING, 0,
                TEXTS.say("command.rebuild"), TEXTS.say("button.close"));
        if (dialog.open() == 0) {
            RebuildHandler.rebuild(corpus);
        }
    }
}
