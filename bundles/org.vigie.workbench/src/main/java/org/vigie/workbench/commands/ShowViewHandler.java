package org.vigie.workbench.commands;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;

/** Brings the view of an id to the front. */
public final class ShowViewHandler {

    @Execute
    public void run(@Named("org.vigie.parameter.view") String id, MApplication application, EModelService model,
            EPartService parts) {
        if (model.find(id, application) instanceof MPart part) {
            Views.show(part, application, model, parts);
        }
    }
}
