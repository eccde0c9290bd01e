package org.vigie.view.report;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import org.vigie.corpus.WriteJob;
import org.vigie.workbench.SelectedReports;
import org.vigie.workbench.SelectionHandler;
import org.vigie.workbench.TextQuestion;
import org.vigie.workbench.Texts;

/** Deletes what is selected, with a reason; it can be undone. */
public final class DeleteHandler extends SelectionHandler {

    private static final Texts TEXTS = Texts.of(DeleteHandler.class);

    @Execute
    public void run(@Named(IServiceConstants.ACTIVE_SELECTION) SelectedReports selected, Shell shell,
            ReportChanges changes) {
        TextQuestion.ask(shell, TEXTS.say("command.report.delete"),
                TEXTS.say("delete.message", selected.ids().size()), "",
                text -> text.isBlank() ? TEXTS.say("delete.reason") : null).ifPresent(answer -> {
                    String reason = answer;
                    changes.change(shell, TEXTS.say("delete.label", selected.ids().size()), selected.ids(),
                            (job, id) -> job.delete(id, reason), WriteJob::undelete);
                });
    }
}
