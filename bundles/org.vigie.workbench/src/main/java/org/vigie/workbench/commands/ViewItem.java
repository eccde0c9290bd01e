package org.vigie.workbench.commands;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.menu.MMenuItem;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;

/** The menu item of a view. */
public final class ViewItem {

    static final String PART = "org.vigie.part";

    @Execute
    public void run(MMenuItem item, MApplication application, EModelService model, EPartService parts) {
        if (item.getTransientData().get(PART) instanceof MPart part) {
            Views.show(part, application, model, parts);
        }
    }
}
