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

/** Says that the claims that are selected are right, or that the reports that are selected speak of the incident. */
public final class ConfirmHandler {
    private static final Texts TEXTS = Texts.of(ConfirmHandler.class);

    @CanExecute
    public boolean can(@Named(IServiceConstants.ACTIVE_SELECTION) @Optional CaseSelection selected) {
        return isDecidable(selected);
    }

    /** Says whether there is something to be right or wrong. */
    static boolean isDecidable(CaseSelection selected) {
        return selected != null && selected.incident().isPresent()
                && !(selected.claims().isEmpty() && selected.reports().isEmpty());
    }

    @Execute
    public void run(@Named(IServiceConstants.ACTIVE_SELECTION) CaseSelection selected, Shell shell,
            CaseDecisions decisions) {
        Stream<Act> claims = selected.claims().stream().map(claim -> new Act.ConfirmClaim(ClaimRef.to(claim.stated())));
        Stream<Act> links = selected.reports().stream()
                .map(report -> new Act.ConfirmLink(selected.incident().orElseThrow(), report.report(), report.role()));
        List<Act> acts = Stream.concat(claims, links).toList();
        decisions.decide(shell, TEXTS.say("confirm.label", acts.size()), acts);
    }
}
