package org.vigie.view.report;

import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Shell;
import org.vigie.model.ReportId;
import org.vigie.summary.ReportCitation;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.OpenCorpus;
import org.vigie.workbench.Problems;
import org.vigie.workbench.SelectedReports;
import org.vigie.workbench.SelectionHandler;
import org.vigie.workbench.Texts;
import org.vigie.workbench.Topics;

/** Copies what is selected as citations, one a line. */
public final class CopyCitationHandler extends SelectionHandler {

    private static final Texts TEXTS = Texts.of(CopyCitationHandler.class);

    @Execute
    public void run(@Named(IServiceConstants.ACTIVE_SELECTION) SelectedReports selected, OpenCorpus corpus, Shell shell,
            IEventBroker broker) {
        List<ReportId> ids = selected.ids();
        Foreground.show(shell,
                corpus.ask(workspace -> ids.stream().flatMap(id -> workspace.corpus().report(id).stream())
                        .map(ReportCitation::of).collect(Collectors.joining("\n"))),
                citation -> {
                    Clipboard clipboard = new Clipboard(shell.getDisplay());
                    clipboard.setContents(new Object[]{citation}, new Transfer[]{TextTransfer.getInstance()});
                    clipboard.dispose();
                    broker.post(Topics.STATUS, TEXTS.say("citation.copied"));
                }, problem -> Problems.show(shell, TEXTS.say("command.report.cite"), problem));
    }
}
