package org.vigie.view.incident;

import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import org.vigie.casework.CaseDecisions;
import org.vigie.casework.CaseSelection;
import org.vigie.model.Decision.Act;
import org.vigie.model.Decision.ClaimRef;
import org.vigie.workbench.Texts;

/** Says that the claims that are selected are wrong, or that the reports that are selected do not speak of the incident. */
public final class RejectHandler {
    private static final Texts TEXTS = Texts.of(RejectHandler.class);

    @CanExecute
    public boolean can(@Named(IServiceConstants.ACTIVE_SELECTION) @Optional CaseSelection selected) {
        return ConfirmHandler.isDecidable(selected);
    }

    @Execute
    public void run(@Named(IServiceConstants.ACTIVE_SELECTION) CaseSelection selected, Shell shell,
            CaseDecisions decisions) {
        Stream<Act> claims = selected.claims().stream().map(claim -> new Act.RejectClaim(ClaimRef.to(claim.stated())));
        Stream<Act> links = selected.reports().stream()
                .map(report -> new Act.RejectLink(selected.incident().orElseThrow(), report.report()));
        List<Act> acts = Stream.concat(claims, links).toList();
        decisions.decide(shell, TEXTS.say("reject.label", acts.size()), acts);
    }
}
