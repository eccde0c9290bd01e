package org.vigie.workbench.commands;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.vigie.workbench.History;

/** Shows again what going back left. */
public final class ForwardHandler {

    @CanExecute
    public boolean can(History history) {
        return history.canGoForward();
    }

    @Execute
    public void run(History history) {
        history.forward();
    }
}
