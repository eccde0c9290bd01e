package org.vigie.workbench.commands;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.e4.core.services.translation.TranslationService;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.MElementContainer;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.advanced.MPlaceholder;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;

/** The views that there are. */
public final class Views {

    /** The tag of parts that are views; reports that are open are parts as well, and no views. */
    private static final String VIEW = "View";

    private Views() {}

    /** Returns all views, by what they are called. */
    public static List<MPart> of(MApplication application, EModelService model) {
        return model.findElements(application, null, MPart.class, List.of(VIEW)).stream()
                .sorted(Comparator.comparing(part -> label(part, application))).toList();
    }

    /** Returns what a view is called. The model knows that only of views in perspectives that were shown already. */
    public static String label(MPart part, MApplication application) {
        return application.getContext().get(TranslationService.class).translate(part.getLabel(),
                part.getContributorURI());
    }

    /** Brings a view to the front, in the perspective that it belongs to; in this one, where it belongs to several. */
    public static void show(MPart part, MApplication application, EModelService model, EPartService parts) {
        List<MPerspective> homes = homes(part, application, model);
        MPerspective here = model.getActivePerspective(application.getChildren().getFirst());
        if (!homes.isEmpty() && !homes.contains(here)) {
            parts.switchPerspective(homes.getFirst());
        }
        part.setToBeRendered(true);
        parts.showPart(part, EPartService.PartState.ACTIVATE);
    }

    private static List<MPerspective> homes(MPart part, MApplication application, EModelService model) {
        Stream<? extends MUIElement> places = Stream.concat(Stream.of(part),
                model.findElements(application, null, MPlaceholder.class).stream()
                        .filter(place -> place.getRef() == part));
        return places.map(Views::perspective).filter(Objects::nonNull).toList();
    }

    private static MPerspective perspective(MUIElement element) {
        MUIElement parent = element;
        while (parent != null && !(parent instanceof MPerspective)) {
            MElementContainer<?> above = parent.getParent();
            parent = above;
        }
        return (MPerspective) parent;
    }
}
