package org.vigie.view.collections;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import org.vigie.workbench.SelectedReports;

/** Takes what is selected out of a collection. */
public final class UncollectHandler {

    @CanExecute
    public boolean can(@Named(IServiceConstants.ACTIVE_SELECTION) @Optional SelectedReports selected) {
        return selected != null && !selected.ids().isEmpty();
    }

    @Execute
    public void run(@Named(IServiceConstants.ACTIVE_SELECTION) SelectedReports selected, Shell shell,
            CollectionChanges changes) {
        changes.uncollect(shell, selected.ids());
    }
}
