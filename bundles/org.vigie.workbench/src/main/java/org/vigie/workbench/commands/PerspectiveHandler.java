package org.vigie.workbench.commands;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;

/** Switches to a perspective. */
public final class PerspectiveHandler {

    @Execute
    public void run(@Named("org.vigie.parameter.perspective") String id, MApplication application, EModelService model,
            EPartService parts) {
        if (model.find(id, application) instanceof MPerspective perspective) {
            parts.switchPerspective(perspective);
        }
    }
}
