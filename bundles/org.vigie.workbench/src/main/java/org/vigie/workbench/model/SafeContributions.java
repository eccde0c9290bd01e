package org.vigie.workbench.model;

import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.services.contributions.IContributionFactory;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.widgets.Composite;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.workbench.Texts;

/** Makes the objects behind the model. A view that cannot be made is replaced by one that says why and can try again. */
final class SafeContributions implements IContributionFactory {

    private static final Texts TEXTS = Texts.of(SafeContributions.class);
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
            return view(uri, context, local);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The view {} cannot be shown", part.getElementId(), e);
            return FailedView.show(part, parent, e);
        }
    }

    /** The factory of e4 only logs why a view could not be made. */
    private Object view(String uri, IEclipseContext context, IEclipseContext local) {
        Bundle bundle = factory.getBundle(uri);
        if (bundle == null) {
            throw new IllegalStateException(TEXTS.say("failed.missing", uri));
        }
        try {
            Class<?> view = bundle.loadClass(uri.substring(uri.lastIndexOf('/') + 1));
            return local == null
                    ? ContextInjectionFactory.make(view, context)
                    : ContextInjectionFactory.make(view, context, local);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(TEXTS.say("failed.missing", uri), e);
        }
    }

    @Override
    public Bundle getBundle(String uri) {
        return factory.getBundle(uri);
    }
}
