package org.vigie.view.report;

import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.vigie.model.Passage;
import org.vigie.model.ReportId;
import org.vigie.workbench.ReportOpener;

/** The tabs in which reports are open. What a tab shows is kept in the state of its part, with which e4 restores it. */
@Component
public final class ReportParts implements ReportOpener {

    static final String DESCRIPTOR = "org.vigie.view.report";
    static final String STACK = "org.vigie.stack.reports";
    /** The tag of the one tab that the next preview takes. */
    private static final String PREVIEW = "Preview";

    private final BundleContext bundles;

    @Activate
    public ReportParts(BundleContext bundles) {
        this.bundles = bundles;
    }

    @Override
    public void open(ReportId id, String query) {
        MPart part = showing(id).orElseGet(() -> preview().orElseGet(this::created));
        part.getTags().remove(PREVIEW);
        show(part, id, query, PartState.ACTIVATE);
        // a part that is active already does not get the focus again, at which others note it
        if (part.getObject() instanceof ReportView view) {
            view.visited();
        }
    }

    @Override
    public void preview(ReportId id, String query) {
        MPart part = showing(id).orElseGet(() -> preview().orElseGet(() -> {
            MPart made = created();
            made.getTags().add(PREVIEW);
            return made;
        }));
        show(part, id, query, PartState.VISIBLE);
    }

    @Override
    public void preview(ReportId id, Passage passage) {
        preview(id, queryOf(id));
        reveal(id, passage);
    }

    @Override
    public void open(ReportId id, Passage passage) {
        open(id, queryOf(id));
        reveal(id, passage);
    }

    /** What is marked in a report that is open stays so. */
    private String queryOf(ReportId id) {
        return showing(id).flatMap(ReportPlace::of).map(ReportPlace::query).orElse("");
    }

    private void reveal(ReportId id, Passage passage) {
        showing(id).map(MPart::getObject).filter(ReportView.class::isInstance).map(ReportView.class::cast)
                .ifPresent(view -> view.reveal(passage));
    }

    private void show(MPart part, ReportId id, String query, PartState state) {
        ReportPlace place = new ReportPlace(id, query);
        place.keep(part);
        // a new view reads its place itself; one that is there already must have it before it gets the focus
        if (part.getObject() instanceof ReportView view) {
            view.show(place);
        }
        parts().showPart(part, state);
    }

    private Optional<MPart> showing(ReportId id) {
        return open().filter(part -> ReportPlace.of(part).map(ReportPlace::id).filter(id::equals).isPresent())
                .findFirst();
    }

    private Optional<MPart> preview() {
        return open().filter(part -> part.getTags().contains(PREVIEW)).findFirst();
    }

    private Stream<MPart> open() {
        return application().getContext().get(EModelService.class)
                .findElements(application(), DESCRIPTOR, MPart.class).stream().filter(MPart::isToBeRendered);
    }

    private MPart created() {
        MPart part = parts().createPart(DESCRIPTOR);
        EModelService model = application().getContext().get(EModelService.class);
        if (model.find(STACK, application()) instanceof MPartStack stack) {
            stack.getChildren().add(part);
        }
        return part;
    }

    private EPartService parts() {
        return application().getChildren().getFirst().getContext().get(EPartService.class);
    }

    /** There is a workbench whenever somebody asks for this, and one for all its life. */
    private MApplication application() {
        ServiceReference<IWorkbench> reference = bundles.getServiceReference(IWorkbench.class);
        return bundles.getService(reference).getApplication();
    }
}
