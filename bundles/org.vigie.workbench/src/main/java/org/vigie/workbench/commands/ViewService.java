package org.vigie.workbench.commands;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.vigie.workbench.ViewOpener;

/** Shows views of the workbench that is running. */
@Component
public final class ViewService implements ViewOpener {

    private final BundleContext bundles;

    @Activate
    public ViewService(BundleContext bundles) {
        this.bundles = bundles;
    }

    @Override
    public void open(String id) {
        // there is a workbench whenever somebody asks for this, and one for all its life
        MApplication application = bundles.getService(bundles.getServiceReference(IWorkbench.class)).getApplication();
        EModelService model = application.getContext().get(EModelService.class);
        EPartService parts = application.getChildren().getFirst().getContext().get(EPartService.class);
        model.findElements(application, id, MPart.class).stream().findFirst()
                .ifPresent(part -> Views.show(part, application, model, parts));
    }
}
