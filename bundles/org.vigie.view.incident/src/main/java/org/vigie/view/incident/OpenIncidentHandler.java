package org.vigie.view.incident;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.vigie.casework.CaseSelection;
import org.vigie.casework.OpenIncident;

/** Shows the incident that is selected, with all its views. */
public final class OpenIncidentHandler {
    @CanExecute
    public boolean can(@Named(IServiceConstants.ACTIVE_SELECTION) @Optional CaseSelection selected) {
        return selected != null && selected.incident().isPresent();
    }

    @Execute
    public void run(@Named(IServiceConstants.ACTIVE_SELECTION) CaseSelection selected, OpenIncident open) {
        selected.incident().ifPresent(open::open);
    }
}
