package org.vigie.view.incident;

import jakarta.inject.Named;
import java.time.LocalDate;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Shell;
import org.vigie.casework.CaseSelection;
import org.vigie.casework.Cases;
import org.vigie.summary.IncidentCitation;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.OpenCorpus;
import org.vigie.workbench.Problems;
import org.vigie.workbench.Texts;
import org.vigie.workbench.Topics;

/** Copies the incident that is selected as a citation. */
public final class CiteHandler {
    private static final Texts TEXTS = Texts.of(CiteHandler.class);

    @CanExecute
    public boolean can(@Named(IServiceConstants.ACTIVE_SELECTION) @Optional CaseSelection selected) {
        return selected != null && selected.incident().isPresent();
    }

    @Execute
    public void run(@Named(IServiceConstants.ACTIVE_SELECTION) CaseSelection selected, Shell shell, Cases cases,
            OpenCorpus corpus, IEventBroker broker) {
        String label = corpus.label();
        Foreground.show(shell,
                cases.ask((_, file) -> file.incident(selected.incident().orElseThrow())
                        .map(incident -> IncidentCitation.of(incident, label, LocalDate.now())).orElse("")),
                citation -> {
                    if (citation.isEmpty()) {
                        return;
                    }
                    Clipboard clipboard = new Clipboard(shell.getDisplay());
                    clipboard.setContents(new Object[]{citation}, new Transfer[]{TextTransfer.getInstance()});
                    clipboard.dispose();
                    broker.post(Topics.STATUS, TEXTS.say("cited"));
                }, problem -> Problems.show(shell, TEXTS.say("command.case.cite"), problem));
    }
}
