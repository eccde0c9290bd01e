package org.vigie.view.collections;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import org.vigie.workbench.SelectedReports;
import org.vigie.workbench.SelectionHandler;

/** Takes what is selected out of a collection. */
public final class UncollectHandler extends SelectionHandler {

    @Execute
    public void run(@Named(IServiceConstants.ACTIVE_SELECTION) SelectedReports selected, Shell shell,
            CollectionChanges changes) {
        changes.uncollect(shell, selected.ids());
    }
}
