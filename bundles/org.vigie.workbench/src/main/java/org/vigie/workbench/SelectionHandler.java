package org.vigie.workbench;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A command on the reports that the user selected: it can be chosen only while some are. What it does is a method marked {@code
 * @Execute}, into which e4 puts the {@link SelectedReports} under the name {@link IServiceConstants#ACTIVE_SELECTION}.
 */
@ConsumerType
public abstract class SelectionHandler {

    /** Says whether reports are selected; e4 asks in the thread of the user interface. */
    @CanExecute
    public final boolean can(@Named(IServiceConstants.ACTIVE_SELECTION) @Optional SelectedReports selected) {
        return selected != null && !selected.ids().isEmpty();
    }
}
