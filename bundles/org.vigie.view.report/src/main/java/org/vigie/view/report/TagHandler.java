package org.vigie.view.report;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import org.vigie.workbench.SelectedReports;
import org.vigie.workbench.SelectionHandler;

/** Adds tags to what is selected. */
public final class TagHandler extends SelectionHandler {

    @Execute
    public void run(@Named(IServiceConstants.ACTIVE_SELECTION) SelectedReports selected, Shell shell,
            TagChanges changes) {
        changes.tag(shell, selected.ids());
    }
}
