package org.vigie.workbench.model;

import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.services.contributions.IContributionFactory;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.widgets.Composite;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the objects behind the model. A view that cannot be made is replaced by one that says why and can try again. */
final class SafeContributions implements IContributionFactory {

    private static final Logger LOG = LoggerFactory.getLogger(SafeContributions.class);

    private final IContributionFactory factory;

    private SafeContributions(IContributionFactory factory) {
        this.factory = factory;
    }

    static void install(IEclipseContext context) {
        context.set(IContributionFactory.class, new SafeContributions(context.get(IContributionFactory.class)));
    }

    @Override
    public Object create(String uri, IEclipseContext context) {
        return create(uri, context, null);
    }

    @Override
    public Object create(String uri, IEclipseContext context, IEclipseContext local) {
        MPart part = context.getLocal(MPart.class);
        Composite parent = context.getLocal(Composite.class);
        if (part == null || parent == null || !uri.equals(part.getContributionURI())) {
            return factory.create(uri, context, local);
        }
        try {
            Object view = factory.create(uri, context, local);
            return view == null ? FailedView.show(part, parent, null) : view;
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The view {} cannot be shown", part.getElementId(), e);
            return FailedView.show(part, parent, e);
        }
    }

    @Override
    public Bundle getBundle(String uri) {
        return factory.getBundle(uri);
    }
}
