package org.vigie.view.report;

import jakarta.inject.Named;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import org.vigie.model.Note;
import org.vigie.workbench.SelectedReports;
import org.vigie.workbench.SelectionHandler;
import org.vigie.workbench.TextQuestion;
import org.vigie.workbench.Texts;

/** Adds a note to what is selected. Notes are kept for good. */
public final class NoteHandler extends SelectionHandler {

    private static final Texts TEXTS = Texts.of(NoteHandler.class);

    @Execute
    public void run(@Named(IServiceConstants.ACTIVE_SELECTION) SelectedReports selected, Shell shell,
            ReportChanges changes) {
        TextQuestion.ask(shell, TEXTS.say("command.report.note"),
                TEXTS.say("note.message", selected.ids().size()), "", text -> text.isBlank() ? "" : null)
                .ifPresent(answer -> {
                    Note note = new Note(answer, System.getProperty("user.name"),
                            Instant.now().truncatedTo(ChronoUnit.SECONDS));
                    changes.change(shell, TEXTS.say("command.report.note"), selected.ids(),
                            (job, id) -> job.note(id, note));
                });
    }
}
