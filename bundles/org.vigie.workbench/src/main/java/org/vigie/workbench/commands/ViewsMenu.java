package org.vigie.workbench.commands;

import java.util.List;
import org.eclipse.e4.ui.di.AboutToShow;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.menu.MDirectMenuItem;
import org.eclipse.e4.ui.model.application.ui.menu.MMenuElement;
import org.eclipse.e4.ui.workbench.modeling.EModelService;

/** Lists the views that there are now, also those of plugins. */
public final class ViewsMenu {

    @AboutToShow
    public void fill(List<MMenuElement> items, MApplication application, EModelService model) {
        for (MPart part : Views.of(application, model)) {
            MDirectMenuItem item = model.createModelElement(MDirectMenuItem.class);
            item.setElementId("org.vigie.item." + part.getElementId());
            item.setLabel(Views.label(part, application));
            item.setIconURI(part.getIconURI());
            item.setContributionURI("bundleclass://org.vigie.workbench/" + ViewItem.class.getName());
            item.getTransientData().put(ViewItem.PART, part);
            items.add(item);
        }
    }
}
