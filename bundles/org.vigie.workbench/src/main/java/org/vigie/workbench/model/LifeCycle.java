package org.vigie.workbench.model;

import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.workbench.lifecycle.PostContextCreate;
import org.eclipse.e4.ui.workbench.lifecycle.ProcessAdditions;
import org.eclipse.e4.ui.model.application.MApplication;

/** What happens while the workbench comes up. Called by e4, in the thread of the user interface. */
public final class LifeCycle {

    /** Before anything is shown. */
    @PostContextCreate
    public void created(IEclipseContext context) {
        SafeContributions.install(context);
    }

    /** After the model was loaded, before its fragments are added and it is shown. */
    @ProcessAdditions
    public void loaded(MApplication application) {
        SavedLayout.dropWhatIsGone(application);
    }
}
