package org.vigie.workbench.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the code of a view throws while it is used takes that view away, with an offer to try again, and nothing else. */
final class ViewFailures {

    private static final Logger LOG = LoggerFactory.getLogger(ViewFailures.class);

    private final MApplication application;

    private ViewFailures(MApplication application) {
        this.application = application;
    }

    static void watch(Display display, MApplication application) {
        ViewFailures failures = new ViewFailures(application);
        display.setRuntimeExceptionHandler(failures::failed);
        display.setErrorHandler(error -> {
            if (error instanceof VirtualMachineError) {
                throw error;
            }
            failures.failed(error);
        });
    }

    private void failed(Throwable problem) {
        Optional<MPart> view = culprit(problem);
        LOG.error("{} failed", view.map(MPart::getElementId).orElse("Something"), problem);
        view.ifPresent(part -> FailedView.replace(part, problem));
    }

    /** The view whose code is nearest to where it was thrown. */
    private Optional<MPart> culprit(Throwable problem) {
        List<MPart> views = application.getContext().get(EModelService.class)
                .findElements(application, null, MPart.class).stream()
                .filter(part -> part.getObject() != null && part.getWidget() instanceof Composite).toList();
        return Arrays.stream(problem.getStackTrace())
                .flatMap(frame -> views.stream().filter(view -> isOf(frame, view.getObject().getClass())))
                .findFirst();
    }

    private static boolean isOf(StackTraceElement frame, Class<?> view) {
        return frame.getClassName().startsWith(view.getPackageName() + ".")
                && !view.getPackageName().equals(ViewFailures.class.getPackageName());
    }
}
