package org.vigie.view.imports;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Shell;
import org.osgi.service.event.Event;

/** Lets the user drop files, folders, addresses and texts onto the window. */
public final class DropAddon {

    @Inject
    private MApplication application;
    @Inject
    private ImportServices services;

    @Inject
    @Optional
    public void started(@UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event event) {
        for (MWindow window : application.getChildren()) {
            if (window.getWidget() instanceof Shell shell) {
                accept(shell);
            }
        }
    }

    private void accept(Shell shell) {
        DropTarget target = new DropTarget(shell, DND.DROP_COPY | DND.DROP_DEFAULT | DND.DROP_LINK);
        target.setTransfer(FileTransfer.getInstance(), TextTransfer.getInstance());
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                event.detail = DND.DROP_COPY;
            }

            @Override
            public void drop(DropTargetEvent event) {
                Object dropped = event.data;
                // the wizard blocks, and whoever dropped must not wait for it
                shell.getDisplay().asyncExec(() -> take(shell, dropped));
            }
        });
    }

    private void take(Shell shell, Object dropped) {
        if (dropped instanceof String[] files) {
            services.open(shell, List.of(files));
        } else if (dropped instanceof String text) {
            services.openText(shell, text);
        }
    }
}
