package org.vigie.view.exports;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;
import org.vigie.casework.CaseSelection;
import org.vigie.ingest.Exports;
import org.vigie.ingest.Formats;
import org.vigie.workbench.OpenCorpus;
import org.vigie.workbench.SelectedReports;

/** Opens the export wizard, for what is selected, what was searched, an incident, or everything. */
public final class ExportHandler {

    @Execute
    public void run(Shell shell, OpenCorpus corpus, Exports exports, Formats formats,
            @Named(IServiceConstants.ACTIVE_SELECTION) @Optional SelectedReports selected,
            @Named(IServiceConstants.ACTIVE_SELECTION) @Optional CaseSelection of) {
        ExportWizard wizard = new ExportWizard(corpus, exports, formats.exporters(),
                java.util.Optional.ofNullable(selected),
                java.util.Optional.ofNullable(of).flatMap(CaseSelection::incident));
        new WizardDialog(shell, wizard).open();
    }
}
