package org.vigie.workbench.commands;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.workbench.IWorkbench;

/** Ends the workbench; the layout is saved. */
public final class QuitHandler {

    @Execute
    public void run(IWorkbench workbench) {
        workbench.close();
    }
}
