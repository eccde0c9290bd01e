package org.vigie.view.report;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.workbench.modeling.EModelService;

/** Goes to the next of the words that were searched, in the report in front. */
public final class NextHitHandler {

    @CanExecute
    public boolean can(MApplication application, EModelService model) {
        return front(application, model) != null;
    }

    @Execute
    public void run(MApplication application, EModelService model) {
        front(application, model).next();
    }

    /** Returns the report in front; {@code null} when none is open. */
    static ReportView front(MApplication application, EModelService model) {
        return model.find(ReportParts.STACK, application) instanceof MPartStack stack
                && stack.getSelectedElement() instanceof MPart part && part.getObject() instanceof ReportView view
                        ? view
                        : null;
    }
}
