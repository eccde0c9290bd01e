package org.vigie.workbench.model;

import java.util.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.Texts;

/** Stands where a view should be that threw: says what happened and offers to try again. */
public final class FailedView {

    private static final Texts TEXTS = Texts.of(FailedView.class);

    private final Button retry;

    private FailedView(Button retry) {
        this.retry = retry;
    }

    /**
     * Puts it in the place of a view.
     *
     * @param problem what the view threw
     */
    static FailedView show(MPart part, Composite parent, Throwable problem) {
        for (Control left : parent.getChildren()) {
            left.dispose();
        }
        parent.setLayout(new GridLayout());
        Label title = new Label(parent, SWT.WRAP);
        title.setText(TEXTS.say("failed.title", part.getLocalizedLabel()));
        title.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        Text reason = new Text(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        reason.setText(words(problem));
        reason.setData("id", "failed.reason");
        Accessibility.name(reason, TEXTS.say("failed.title", part.getLocalizedLabel()));
        reason.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        Button retry = new Button(parent, SWT.PUSH);
        retry.setText(TEXTS.say("failed.retry"));
        retry.setData("id", "failed.retry");
        retry.addListener(SWT.Selection, _ -> retry(part));
        parent.layout(true, true);
        return new FailedView(retry);
    }

    /** Puts it in the place of a view that is shown. */
    static void replace(MPart part, Throwable problem) {
        if (part.getWidget() instanceof Composite parent && !parent.isDisposed()) {
            part.setObject(show(part, parent, problem));
        }
    }

    /** Rendering the part anew makes the view anew. */
    private static void retry(MPart part) {
        part.setToBeRendered(false);
        part.setToBeRendered(true);
        part.getParent().setSelectedElement(part);
    }

    private static String words(Throwable problem) {
        Throwable cause = problem;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = Optional.ofNullable(cause.getMessage()).orElse("");
        return TEXTS.say("failed.reason", cause.getClass().getSimpleName(), message,
                System.getProperty("vigie.log", "vigie.log"));
    }

    @Focus
    public void focus() {
        retry.setFocus();
    }
}
