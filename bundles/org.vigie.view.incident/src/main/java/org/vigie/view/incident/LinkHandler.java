package org.vigie.view.incident;

import jakarta.inject.Named;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import org.vigie.casework.CaseDecisions;
import org.vigie.casework.Cases;
import org.vigie.model.Decision.Act;
import org.vigie.model.Role;
import org.vigie.workbench.SelectedReports;
import org.vigie.workbench.SelectionHandler;
import org.vigie.workbench.Texts;

/** Links the reports that are selected to an incident, where no linker proposed it. */
public final class LinkHandler extends SelectionHandler {
    private static final Texts TEXTS = Texts.of(LinkHandler.class);

    @Execute
    public void run(@Named(IServiceConstants.ACTIVE_SELECTION) SelectedReports selected, Shell shell, Cases cases,
            CaseDecisions decisions) {
        new IncidentChooser(shell, TEXTS.say("command.case.link"),
                TEXTS.say("link.message", selected.ids().size()), "", cases, List.of()).ask()
                .ifPresent(incident -> decisions.decide(shell, TEXTS.say("link.label", selected.ids().size()),
                        selected.ids().stream().map(id -> (Act) new Act.ConfirmLink(incident, id, Role.MAIN))
                                .toList()));
    }
}
