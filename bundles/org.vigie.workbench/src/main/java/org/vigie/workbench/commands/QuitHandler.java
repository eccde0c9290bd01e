package org.vigie.workbench.commands;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.swt.widgets.Shell;
import org.vigie.workbench.model.Leaving;

/** Ends the workbench; the layout is saved. */
public final class QuitHandler {

    @Execute
    public void run(@Named(IServiceConstants.ACTIVE_SHELL) @Optional Shell shell, IWorkbench workbench) {
        if (shell == null || Leaving.isReady(shell)) {
            workbench.close();
        }
    }
}
