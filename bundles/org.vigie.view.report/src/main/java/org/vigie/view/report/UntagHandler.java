package org.vigie.view.report;

import jakarta.inject.Named;
import java.util.Set;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.vigie.workbench.SelectedReports;
import org.vigie.workbench.Texts;

/** Removes tags from what is selected. */
public final class UntagHandler {

    private static final Texts TEXTS = Texts.of(UntagHandler.class);

    @CanExecute
    public boolean can(@Named(IServiceConstants.ACTIVE_SELECTION) @Optional SelectedReports selected) {
        return selected != null && !selected.ids().isEmpty();
    }

    @Execute
    public void run(@Named(IServiceConstants.ACTIVE_SELECTION) SelectedReports selected, Shell shell,
            ReportChanges changes) {
        InputDialog dialog = new InputDialog(shell, TEXTS.say("command.report.untag"),
                TEXTS.say("untag.message", selected.ids().size()), "", text -> TagWords.of(text).isEmpty() ? "" : null);
        if (dialog.open() == Window.OK) {
            Set<String> tags = TagWords.of(dialog.getValue());
            changes.change(shell, TEXTS.say("untag.label", String.join(", ", tags)), selected.ids(),
                    (job, id) -> job.untag(id, tags), (job, id) -> job.tag(id, tags));
        }
    }
}
