package org.vigie.view.incident;

import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.vigie.casework.CaseDecisions;
import org.vigie.casework.CaseSelection;
import org.vigie.casework.Cases;
import org.vigie.casework.OpenIncident;
import org.vigie.incident.LinkedReport;
import org.vigie.incident.StatedClaim;
import org.vigie.model.Decision.Act;
import org.vigie.model.IncidentId;
import org.vigie.model.ReportId;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.Problems;
import org.vigie.workbench.Texts;

/** Makes an incident of its own of what some reports say: those that are selected, or of which claims are. */
public final class SplitHandler {
    private static final Texts TEXTS = Texts.of(SplitHandler.class);

    @CanExecute
    public boolean can(@Named(IServiceConstants.ACTIVE_SELECTION) @Optional CaseSelection selected) {
        return ConfirmHandler.isDecidable(selected);
    }

    @Execute
    public void run(@Named(IServiceConstants.ACTIVE_SELECTION) CaseSelection selected, Shell shell, Cases cases,
            CaseDecisions decisions, OpenIncident open) {
        IncidentId from = selected.incident().orElseThrow();
        List<ReportId> moved = Stream.concat(selected.reports().stream().map(LinkedReport::report),
                selected.claims().stream().map(StatedClaim::stated).map(claim -> claim.report())).distinct().toList();
        Foreground.show(shell, cases.ask((_, file) -> file.decisions().size() + 1), number -> {
            IncidentId made = IncidentId.of(moved.getFirst(), "split from " + from + " by decision " + number);
            if (MessageDialog.openConfirm(shell, TEXTS.say("command.case.split"),
                    TEXTS.say("split.message", moved.size(), MergeHandler.title(open, from)))) {
                List<Act> acts = moved.stream().map(report -> (Act) new Act.Split(from, report, made)).toList();
                Foreground.show(shell, decisions.decide(shell, TEXTS.say("split.label", moved.size()), acts),
                        _ -> open.show(made), _ -> {});
            }
        }, problem -> Problems.show(shell, TEXTS.say("command.case.split"), problem));
    }
}
