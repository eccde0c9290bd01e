package org.vigie.workbench.commands;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.vigie.workbench.History;

/** Shows what was shown before. */
public final class BackHandler {

    @CanExecute
    public boolean can(History history) {
        return history.canGoBack();
    }

    @Execute
    public void run(History history) {
        history.back();
    }
}
