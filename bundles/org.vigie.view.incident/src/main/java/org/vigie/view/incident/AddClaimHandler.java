package org.vigie.view.incident;

import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.vigie.casework.CaseDecisions;
import org.vigie.casework.Cases;
import org.vigie.casework.OpenIncident;
import org.vigie.casework.PropertyNames;
import org.vigie.evidence.TypedValue;
import org.vigie.model.Claim;
import org.vigie.model.Decision.Act;
import org.vigie.model.IncidentId;
import org.vigie.model.Role;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.Problems;
import org.vigie.workbench.SelectedPassage;
import org.vigie.workbench.SelectedReports;
import org.vigie.workbench.Texts;

/** Adds a claim that no annotator found: what the passage that is selected says of an incident of the report, or of the one that is shown. */
public final class AddClaimHandler {
    private static final Texts TEXTS = Texts.of(AddClaimHandler.class);

    @CanExecute
    public boolean can(
            @Named(IServiceConstants.ACTIVE_SELECTION) @org.eclipse.e4.core.di.annotations.Optional SelectedReports selected) {
        return selected != null && selected.passage().isPresent();
    }

    @Execute
    public void run(@Named(IServiceConstants.ACTIVE_SELECTION) SelectedReports selected, Shell shell, Cases cases,
            OpenIncident open, CaseDecisions decisions, PropertyNames properties) {
        SelectedPassage passage = selected.passage().orElseThrow();
        Foreground.show(shell, cases.ask((_, file) -> {
            Map<IncidentId, String> titles = new LinkedHashMap<>();
            file.read(file.incidents(passage.report()),
                    one -> titles.put(one.incident().id(), one.incident().title()));
            return titles;
        }), titles -> {
            Optional<IncidentId> preferred = open.shown().map(shown -> shown.file().incident().id())
                    .filter(titles::containsKey);
            Set<IncidentId> told = Set.copyOf(titles.keySet());
            open.shown().map(shown -> shown.file().incident()).filter(shown -> !told.contains(shown.id()))
                    .ifPresent(shown -> titles.put(shown.id(), TEXTS.say("add.other", shown.title())));
            ask(shell, passage, new Choice(titles, told, preferred), decisions, properties);
        }, problem -> Problems.show(shell, TEXTS.say("command.case.add"), problem));
    }

    /**
     * The incidents that may be meant.
     *
     * @param titles those of which the report speaks come first
     * @param told those of which the report speaks
     * @param preferred the one that is shown, where the report speaks of it
     */
    private record Choice(Map<IncidentId, String> titles, Set<IncidentId> told, Optional<IncidentId> preferred) {
        List<IncidentId> ids() {
            List<IncidentId> ids = new ArrayList<>(titles.keySet());
            preferred.ifPresent(id -> {
                ids.remove(id);
                ids.addFirst(id);
            });
            return ids;
        }
    }

    private static void ask(Shell shell, SelectedPassage passage, Choice choice, CaseDecisions decisions,
            PropertyNames properties) {
        if (choice.titles().isEmpty()) {
            MessageDialog.openInformation(shell, TEXTS.say("command.case.add"), TEXTS.say("add.no-incident"));
            return;
        }
        List<IncidentId> ids = choice.ids();
        String quote = passage.passage().quote();
        new ClaimDialog(shell, TEXTS.say("command.case.add"), ClaimDialog.Draft.of(quote), properties, quote, true,
                ids.stream().map(choice.titles()::get).toList()).ask().ifPresent(draft -> {
                    Claim claim = new Claim(0, draft.property(), draft.value(),
                            TypedValue.of(draft.property(), draft.value(), Optional.empty()), draft.stance(),
                            Optional.of(draft.speaker()).filter(name -> !name.isEmpty()), passage.passage(), 1);
                    IncidentId incident = ids.get(draft.incident());
                    List<Act> acts = new ArrayList<>();
                    if (!choice.told().contains(incident)) {
                        acts.add(new Act.ConfirmLink(incident, passage.report(), Role.BACKGROUND));
                    }
                    acts.add(new Act.AddClaim(incident, passage.report(), passage.revision(), claim));
                    decisions.decide(shell, TEXTS.say("add.label", properties.label(draft.property()), draft.value()),
                            acts);
                });
    }
}
