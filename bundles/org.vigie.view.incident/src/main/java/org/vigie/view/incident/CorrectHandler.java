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
import org.vigie.casework.PropertyNames;
import org.vigie.incident.StatedClaim;
import org.vigie.evidence.TypedValue;
import org.vigie.model.Claim;
import org.vigie.model.Decision.Act;
import org.vigie.model.Decision.ClaimRef;
import org.vigie.model.LedgerClaim;
import org.vigie.model.Quantity;
import org.vigie.view.incident.ClaimDialog.Draft;
import org.vigie.workbench.Texts;

/** Says what claims say indeed, where an annotator misread them: all that are selected, when they give one value. */
public final class CorrectHandler {
    private static final Texts TEXTS = Texts.of(CorrectHandler.class);

    @CanExecute
    public boolean can(@Named(IServiceConstants.ACTIVE_SELECTION) @Optional CaseSelection selected) {
        return selected != null && selected.claims().stream()
                .map(claim -> claim.claim().property() + "\t" + meaning(claim.claim())).distinct().count() == 1;
    }

    /** What tells one value from another; a number with another bound is the same. */
    private static String meaning(Claim claim) {
        return claim.normalised().filter(Quantity.class::isInstance).map(Quantity.class::cast)
                .map(quantity -> quantity.number().toPlainString()).orElseGet(claim::comparable);
    }

    @Execute
    public void run(@Named(IServiceConstants.ACTIVE_SELECTION) CaseSelection selected, Shell shell,
            CaseDecisions decisions, PropertyNames properties) {
        StatedClaim first = selected.claims().getFirst();
        String property = properties.label(first.claim().property());
        Draft before = Draft.of(first.claim());
        new ClaimDialog(shell, TEXTS.say("command.case.correct"), before, properties,
                first.claim().passage().quote(), false, List.of()).ask().filter(draft -> !draft.equals(before))
                .ifPresent(draft -> decisions.decide(shell, TEXTS.say("correct.label", property, draft.value()),
                        selected.claims().stream().map(claim -> correction(claim.stated(), before, draft)).toList()));
    }

    /** Of several claims each keeps what was not changed: its own words, or how it says them. */
    private static Act correction(LedgerClaim stated, Draft before, Draft draft) {
        Claim claim = stated.claim();
        boolean otherValue = !draft.value().equals(before.value());
        boolean otherStance = draft.stance() != before.stance();
        return new Act.CorrectClaim(ClaimRef.to(stated), otherValue ? draft.value() : claim.value(),
                otherValue
                        ? TypedValue.of(claim.property(), draft.value(), claim.normalised())
                        : claim.normalised(),
                otherStance ? draft.stance() : claim.stance());
    }
}
