package org.vigie.view.search;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;

/** Brings the search to the front, ready to type. */
public final class FindHandler {

    private static final String EXPLORE = "org.vigie.perspective.explore";
    private static final String VIEW = "org.vigie.view.search";

    @Execute
    public void run(MApplication application, EModelService model, EPartService parts) {
        if (model.find(EXPLORE, application) instanceof MPerspective perspective) {
            parts.switchPerspective(perspective);
        }
        MPart part = parts.showPart(VIEW, PartState.ACTIVATE);
        if (part != null && part.getObject() instanceof SearchView view) {
            view.find();
        }
    }
}
