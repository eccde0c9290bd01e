package org.vigie.view.report;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.workbench.modeling.EModelService;

/** Goes to the word before, of those that were searched, in the report in front. */
public final class PreviousHitHandler {

    @CanExecute
    public boolean can(MApplication application, EModelService model) {
        return NextHitHandler.front(application, model) != null;
    }

    @Execute
    public void run(MApplication application, EModelService model) {
        NextHitHandler.front(application, model).previous();
    }
}
