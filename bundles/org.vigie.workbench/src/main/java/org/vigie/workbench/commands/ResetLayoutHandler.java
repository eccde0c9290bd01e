package org.vigie.workbench.commands;

import java.util.List;
import java.util.Map;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.vigie.workbench.model.TabOrder;

/** Puts all views back to where they were in the beginning. */
public final class ResetLayoutHandler {

    /** In the persisted state of a view: the stack that it begins in. */
    private static final String HOME = "org.vigie.stack";
    /** The sizes that {@code Application.e4xmi} begins with. */
    private static final Map<String, String> SIZES = Map.of("org.vigie.explore.upper", "7600", "org.vigie.stack.lower",
            "2400", "org.vigie.stack.search", "4600", "org.vigie.explore.reports", "5400", "org.vigie.incident.upper",
            "6000",
            "org.vigie.stack.evidence", "4000", "org.vigie.stack.incident", "5400", "org.vigie.incident.reports",
            "4600");

    @Execute
    public void run(MApplication application, EModelService model) {
        for (MPart view : Views.of(application, model)) {
            view.setToBeRendered(true);
            view.setVisible(true);
            String home = view.getPersistedState().get(HOME);
            if (home != null && model.find(home, application) instanceof MPartStack stack
                    && !stack.getChildren().contains(view)) {
                stack.getChildren().add(view);
            }
        }
        TabOrder.arrange(application, model);
        SIZES.forEach((id, size) -> {
            MUIElement element = model.find(id, application);
            if (element != null) {
                element.setContainerData(size);
                element.setVisible(true);
                element.setToBeRendered(true);
                element.getTags().removeAll(List.of("Minimized", "Maximized", "MinimizedByZoom"));
            }
        });
    }
}
