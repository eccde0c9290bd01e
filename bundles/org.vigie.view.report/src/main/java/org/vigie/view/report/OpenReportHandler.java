package org.vigie.view.report;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.vigie.workbench.ReportOpener;
import org.vigie.workbench.SelectedReports;
import org.vigie.workbench.SelectionHandler;

/** Opens what is selected, each in a tab of its own. */
public final class OpenReportHandler extends SelectionHandler {

    @Execute
    public void run(@Named(IServiceConstants.ACTIVE_SELECTION) SelectedReports selected, ReportOpener opener) {
        selected.ids().forEach(id -> opener.open(id, selected.query()));
    }
}
