package org.vigie.workbench.model;

import java.util.Comparator;
import java.util.List;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.advanced.MPlaceholder;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.model.application.ui.basic.MStackElement;
import org.eclipse.e4.ui.workbench.modeling.EModelService;

/**
 * Puts the tabs of views in order at the first start: their bundles contribute them in whatever order they come up. Afterwards
 * the order is the user's.
 */
public final class TabOrder {

    /** In the persisted state of a view: a number; the lowest stands first, what has none stands last. */
    private static final String ORDER = "org.vigie.order";
    private static final String DONE = "org.vigie.tabs.arranged";

    private TabOrder() {}

    /** Puts them in order unless that was done at an earlier start. */
    static void arrangeOnce(MApplication application) {
        if (application.getPersistedState().putIfAbsent(DONE, "true") == null) {
            arrange(application, application.getContext().get(EModelService.class));
        }
    }

    /** Puts them in order, whatever the user made of it. */
    public static void arrange(MApplication application, EModelService model) {
        model.findElements(application, null, MPartStack.class).forEach(TabOrder::arrange);
    }

    private static void arrange(MPartStack stack) {
        List<MStackElement> now = List.copyOf(stack.getChildren());
        List<MStackElement> wanted = now.stream().sorted(Comparator.comparingInt(TabOrder::order)).toList();
        if (!wanted.equals(now)) {
            stack.getChildren().removeAll(now);
            stack.getChildren().addAll(wanted);
        }
        if (!wanted.isEmpty() && order(wanted.getFirst()) < Integer.MAX_VALUE) {
            stack.setSelectedElement(wanted.getFirst());
        }
    }

    private static int order(MStackElement element) {
        MUIElement shown = element instanceof MPlaceholder placeholder ? placeholder.getRef() : element;
        String order = shown instanceof MPart part ? part.getPersistedState().get(ORDER) : null;
        return order != null && order.matches("[0-9]{1,9}") ? Integer.parseInt(order) : Integer.MAX_VALUE;
    }
}
