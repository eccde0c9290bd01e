package org.vigie.view.incident;

import jakarta.inject.Named;
import java.util.List;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import org.vigie.casework.CaseDecisions;
import org.vigie.casework.CaseSelection;
import org.vigie.casework.Cases;
import org.vigie.casework.OpenIncident;
import org.vigie.model.Decision.Act;
import org.vigie.model.IncidentId;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;

/** Says that the incident that is selected is another one; all that is known of both belongs there. */
public final class MergeHandler {
    private static final Texts TEXTS = Texts.of(MergeHandler.class);
    private static final int TITLE_CHARS = 80;

    @CanExecute
    public boolean can(@Named(IServiceConstants.ACTIVE_SELECTION) @Optional CaseSelection selected) {
        return selected != null && selected.incident().isPresent();
    }

    @Execute
    public void run(@Named(IServiceConstants.ACTIVE_SELECTION) CaseSelection selected, Shell shell, Cases cases,
            CaseDecisions decisions, OpenIncident open) {
        IncidentId merged = selected.incident().orElseThrow();
        new IncidentChooser(shell, TEXTS.say("command.case.merge"), TEXTS.say("merge.message", title(open, merged)), "",
                cases,
                List.of(merged)).ask()
                .ifPresent(into -> Foreground.show(shell,
                        decisions.decide(shell, TEXTS.say("merge.label"), List.of(new Act.Merge(merged, into))),
                        _ -> open.show(into), _ -> {}));
    }

    /** Returns what an incident is called, where it is the one that is shown. */
    static String title(OpenIncident open, IncidentId id) {
        return open.shown().map(shown -> shown.file().incident()).filter(incident -> incident.id().equals(id))
                .map(incident -> SafeText.line(incident.title(), TITLE_CHARS)).orElse(id.value());
    }
}
